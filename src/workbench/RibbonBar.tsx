/** The ribbon as Word would draw it from the manifest, with the few letters commands that trying the add-in needs. */
import type { Ribbon, RibbonButton } from './manifest.js';
import { pathHere } from './manifest.js';

export interface RibbonBarProps {
  readonly ribbon: Ribbon | undefined;
  /** The button whose command is running. */
  readonly running: string;
  readonly onPress: (button: RibbonButton) => void;
  readonly onToggle: (what: 'bold' | 'italic' | 'underline') => void;
}

const letters = [
  { what: 'bold', sign: 'B', tip: 'Đậm (Ctrl+B)' },
  { what: 'italic', sign: 'I', tip: 'Nghiêng (Ctrl+I)' },
  { what: 'underline', sign: 'U', tip: 'Gạch chân (Ctrl+U)' },
] as const;

export const RibbonBar = ({ ribbon, running, onPress, onToggle }: RibbonBarProps): React.JSX.Element => (
  <nav className="ribbon" aria-label="Ribbon">
    <section className="ribbon-group" aria-label="Chữ">
      <div className="ribbon-buttons">
        {letters.map(({ what, sign, tip }) => (
          <button
            key={what}
            type="button"
            className={`letter ${what}`}
            title={tip}
            aria-label={tip}
            // The selection in the document must outlive the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onToggle(what)}
          >
            {sign}
          </button>
        ))}
      </div>
      <div className="ribbon-label">Chữ</div>
    </section>
    {ribbon?.groups.map((group) => (
      <section className="ribbon-group" key={group.label} aria-label={group.label}>
        <div className="ribbon-buttons">
          {group.buttons.map((button) => (
            <button
              key={button.id}
              type="button"
              className="command"
              title={button.tip}
              disabled={running !== ''}
              aria-busy={running === button.id}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPress(button)}
            >
              <img src={pathHere(button.icon)} alt="" width="32" height="32" />
              <span>{button.label}</span>
            </button>
          ))}
        </div>
        <div className="ribbon-label">{group.label}</div>
      </section>
    ))}
  </nav>
);
