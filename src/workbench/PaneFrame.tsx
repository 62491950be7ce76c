/** The task pane's frame at the right: the real page of the pane, as wide as the person wants it. */
import { useRef } from 'react';

/** Word's own pane is 320 pixels at least; beyond 450 the sheet no longer fits beside it at 1366. */
export const paneWidths = { least: 320, usual: 350, most: 450 } as const;

export interface PaneFrameProps {
  readonly title: string;
  readonly page: string;
  readonly width: number;
  readonly onResize: (width: number) => void;
  readonly onClose: () => void;
}

const step = 10;

export const PaneFrame = ({ title, page, width, onResize, onClose }: PaneFrameProps): React.JSX.Element => {
  const drag = useRef<{ x: number; width: number } | undefined>(undefined);
  const resize = (wanted: number): void => onResize(Math.min(paneWidths.most, Math.max(paneWidths.least, wanted)));
  return (
    <aside className="pane" style={{ width }} aria-label={title}>
      <div
        className="splitter"
        role="separator"
        aria-orientation="vertical"
        aria-label="Độ rộng khung"
        aria-valuenow={width}
        aria-valuemin={paneWidths.least}
        aria-valuemax={paneWidths.most}
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') resize(width + step);
          if (event.key === 'ArrowRight') resize(width - step);
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { x: event.clientX, width };
        }}
        onPointerMove={(event) => {
          if (drag.current) resize(drag.current.width + drag.current.x - event.clientX);
        }}
        onPointerUp={() => {
          drag.current = undefined;
        }}
      />
      <div className="pane-title">
        <span>{title}</span>
        <button type="button" onClick={onClose} aria-label="Đóng khung" title="Đóng khung">
          ✕
        </button>
      </div>
      <iframe name="taskpane" title={title} src={page} />
    </aside>
  );
};
