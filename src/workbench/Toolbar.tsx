/** The line over the ribbon: the file and what can be done with it. */

export interface ToolbarProps {
  readonly name: string;
  readonly changed: boolean;
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onPrint: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onRename: (name: string) => void;
}

/** The cursor stays in the document. */
const keepFocus = (event: React.MouseEvent): void => event.preventDefault();

export const Toolbar = (props: ToolbarProps): React.JSX.Element => (
  <header className="title-bar">
    <div className="file-commands" role="toolbar" aria-label="Tệp">
      <button type="button" onClick={props.onNew} title="Bắt đầu một tài liệu trống">
        Mới
      </button>
      <button type="button" onClick={props.onOpen} title="Mở một tệp Word trên máy">
        Mở .docx
      </button>
      <button type="button" onMouseDown={keepFocus} onClick={props.onSave} title="Lưu tài liệu thành tệp Word">
        Lưu .docx
      </button>
      <button type="button" onClick={props.onPrint} title="In tài liệu (Ctrl+P)">
        In
      </button>
      <span className="divider" />
      <button
        type="button"
        onMouseDown={keepFocus}
        onClick={props.onUndo}
        title="Hoàn tác (Ctrl+Z)"
        aria-label="Hoàn tác"
        className="square"
      >
        ↶
      </button>
      <button
        type="button"
        onMouseDown={keepFocus}
        onClick={props.onRedo}
        title="Làm lại (Ctrl+Y)"
        aria-label="Làm lại"
        className="square"
      >
        ↷
      </button>
    </div>
    <div className="file-name">
      <input
        value={props.name}
        aria-label="Tên tệp"
        spellCheck={false}
        onChange={(event) => props.onRename(event.target.value)}
        size={Math.max(12, props.name.length)}
      />
      <span className="file-state">{props.changed ? 'chưa lưu' : 'đã lưu'}</span>
    </div>
    <div className="bench-name">Trang thử - mọi thứ ở lại trên máy này</div>
  </header>
);
