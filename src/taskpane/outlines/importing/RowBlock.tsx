/**
 * A block of rows that is drawn while it is near what is seen: an outline of 1,500 lines would else take half a second to draw. Elsewhere it keeps its
 * height empty.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';

/** Rows of a block: some two heights of a screen, drawn in a few milliseconds. */
export const blockLength = 40;

/** Drawn before they come into sight by scrolling. */
const margin = '600px';

const useStyles = makeStyles({
  // Most rows have one or two lines of text.
  empty: { height: `var(--height, calc(2 * ${tokens.lineHeightBase300} * var(--rows)))` },
});

interface RowBlockProps {
  /** The focus is in it or beside it: it is drawn wherever it is. */
  readonly isHeld: boolean;
  readonly rows: number;
  readonly draw: () => ReactNode;
}

export const RowBlock = ({ isHeld, rows, draw }: RowBlockProps) => {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  // Where nobody can tell what is seen, all of it is.
  const [isNear, setNear] = useState(typeof IntersectionObserver === 'undefined');
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (!place.current || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (!last) return;
        if (!last.isIntersecting) setHeight(last.boundingClientRect.height);
        setNear(last.isIntersecting);
      },
      // Without a root of its own the margin counts for nothing in a frame of another origin, which the pane is on the web.
      { root: document, rootMargin: margin },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  if (isNear || isHeld)
    return (
      <div ref={place} role="rowgroup">
        {draw()}
      </div>
    );
  return <div ref={place} role="presentation" className={styles.empty} style={emptyStyle(rows, height)} />;
};

/** How many rows there would be, and how high they were when last drawn, are facts of the outline and not lengths of the design. */
const emptyStyle = (rows: number, height: number): CSSProperties => {
  const style: CSSProperties & Record<'--rows' | '--height', string | undefined> = {
    '--rows': String(rows),
    '--height': height > 0 ? `${height}px` : undefined,
  };
  return style;
};
