/** All sections as one light list: arrow keys, Home and End inside, Enter or a click goes there. */
import { Input, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useState, type CSSProperties } from 'react';
import { useRoving } from '../hooks/useRoving.js';
import { resolveText } from '../../outline/fields.js';
import { findSection } from '../../outline/tree.js';
import { useSessionState } from '../hooks/useSession.js';
import { searchRows, type Piece } from '../model/search.js';
import { notesFor, type SectionRow } from '../model/sections.js';
import { barOf, useLaterStyles } from '../laterStyles.js';
import { narrow, useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { StateIcon } from './StateMark.js';

const useStyles = makeStyles({
  row: {
    alignItems: 'flex-start',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    paddingInlineStart: `calc(${tokens.spacingHorizontalS} * var(--depth) + ${tokens.spacingHorizontalXS})`,
    [narrow]: { gridTemplateColumns: 'auto 1fr', columnGap: tokens.spacingHorizontalXS, rowGap: 0 },
    '@media (forced-colors: active)': barOf('Canvas'),
    ':hover': { background: tokens.colorSubtleBackgroundHover },
  },
  current: {
    background: tokens.colorSubtleBackgroundSelected,
    boxShadow: `inset ${tokens.strokeWidthThicker} 0 0 ${tokens.colorCompoundBrandStroke}`,
    // Contrast themes take backgrounds and shadows away.
    '@media (forced-colors: active)': barOf('Highlight'),
  },
  heading: { ...typographyStyles.body1 },
  group: { ...typographyStyles.body1Strong },
  state: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase300,
    [narrow]: { gridColumnStart: 2 },
  },
  empty: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  mark: {
    background: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    // Contrast themes have a pair of colours of their own for marks.
    '@media (forced-colors: active)': { background: 'Mark', color: 'MarkText' },
  },
});

interface SectionTreeProps {
  readonly rows: readonly SectionRow[];
  readonly current: string;
  readonly onChoose: (id: string) => void;
}

export const SectionTree = ({ rows, current, onChoose }: SectionTreeProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const [typed, setTyped] = useState('');
  const { outline, profile } = useSessionState();
  const found = searchRows(rows, typed, (id) => {
    const section = findSection(outline, id);
    return section ? notesFor(section, profile).map(({ note }) => resolveText(note.text, outline, profile)) : [];
  });
  const at = found.rows.findIndex((row) => row.id === current);
  const { itemProps } = useRoving(found.rows.length, at, 'vertical');
  return (
    <section aria-label={texts.guide.tree} className={shared.stackTight}>
      <h2 className={shared.heading}>{texts.guide.tree}</h2>
      <Input
        type="search"
        aria-label={texts.guide.search}
        placeholder={texts.guide.search}
        contentBefore={<SearchRegular />}
        value={typed}
        onChange={(_event, given) => setTyped(given.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped('');
        }}
      />
      {/* Stays while it is empty, so that screen readers hear what comes into it. */}
      <p role="status" className={styles.empty}>
        {typed.trim() !== '' &&
          (found.hits === 0 ? texts.guide.noMatch : texts.guide.matches(found.hits, found.inNotes))}
      </p>
      {found.rows.length > 0 && (
        <div role="tree" aria-label={texts.guide.tree}>
          {found.rows.map((row, index) => {
            const { onKeyDown, ...props } = itemProps(index);
            const snippet = found.snippets.get(row.id);
            return (
              <div
                key={row.id}
                {...props}
                role="treeitem"
                aria-level={row.depth}
                aria-selected={row.id === current}
                aria-current={row.id === current ? 'location' : undefined}
                className={mergeClasses(styles.row, shared.focusable, row.id === current && styles.current)}
                style={depthStyle(row.depth)}
                onClick={() => onChoose(row.id)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' || event.key === ' ') {
                    event.preventDefault();
                    onChoose(row.id);
                  } else onKeyDown(event);
                }}
              >
                <StateIcon state={row.leaf ? row.state : row.written === row.leaves ? 'written' : undefined} />
                <span lang="vi" className={styles.words}>
                  <span className={mergeClasses(styles.heading, late.twoLines, !row.leaf && styles.group)}>
                    <Marked
                      pieces={found.names.get(row.id) ?? [{ text: `${row.number} ${row.heading}`, isHit: false }]}
                    />
                  </span>
                  {snippet && (
                    <span className={shared.quiet}>
                      <Marked pieces={snippet} />
                    </span>
                  )}
                </span>
                <span className={styles.state}>
                  {row.leaf ? texts.state[row.state] : texts.guide.countUnder(row.written, row.leaves)}
                </span>
              </div>
            );
          })}
        </div>
      )}
    </section>
  );
};

const Marked = ({ pieces }: { readonly pieces: readonly Piece[] }) => {
  const { mark } = useStyles();
  return pieces.map(({ text, isHit }, index) =>
    isHit ? (
      <mark key={index} className={mark}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
};

/** How deep a row hangs is a number of the outline, not a length: it goes in as a custom property. */
const depthStyle = (depth: number): CSSProperties => {
  const style: CSSProperties & Record<'--depth', string> = { '--depth': String(Math.max(depth - 1, 0)) };
  return style;
};
