/** What one section asks for: notes to tick, tables, cited documents, and the way to the sections before and after. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { resolveText } from '../../outline/fields.js';
import { findSection } from '../../outline/tree.js';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { citesOf, neighboursOf, notesFor, pathLabel, type SectionRow } from '../model/sections.js';
import { useLaterStyles } from '../laterStyles.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { LastTermText } from '../terms/LastTermText.js';
import { CiteList } from './CiteList.js';
import { StateMark } from './StateMark.js';
import { Tick } from './Tick.js';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface SectionCardProps {
  readonly row: SectionRow;
  readonly rows: readonly SectionRow[];
  readonly onChoose: (id: string) => void;
}

export const SectionCard = ({ row, rows, onChoose }: SectionCardProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const session = useSession();
  const { outline, profile, ticks, work } = useSessionState();
  const section = findSection(outline, row.id);
  if (!section) return null;
  const print = (template: string) => resolveText(template, outline, profile);
  const notes = notesFor(section, profile);
  const cites = citesOf(notes);
  const ticked = ticks.get(row.id) ?? [];
  const { previous, next } = neighboursOf(rows, row.id);
  const path = pathLabel(rows, row);
  return (
    <section aria-label={texts.guide.current} className={mergeClasses(late.box, shared.stack)}>
      {/* Above what changes its height from section to section: pressed again and again, they stay under the hand. */}
      <div className={late.spread}>
        <Button
          className={mergeClasses(late.slim, late.flush)}
          appearance="subtle"
          size="small"
          icon={<ChevronLeftRegular />}
          disabledFocusable={!previous}
          onClick={() => previous && onChoose(previous.id)}
        >
          {texts.guide.previous}
        </Button>
        <Button
          className={mergeClasses(late.slim, late.flushEnd)}
          appearance="subtle"
          size="small"
          icon={<ChevronRightRegular />}
          iconPosition="after"
          disabledFocusable={!next}
          onClick={() => next && onChoose(next.id)}
        >
          {texts.guide.next}
        </Button>
      </div>
      <div className={shared.stackTight}>
        {path !== '' && (
          <p lang="vi" className={shared.quiet}>
            {path}
          </p>
        )}
        <h2 lang="vi" className={shared.heading}>
          {row.number} {row.heading}
        </h2>
        {row.leaf && (
          <div className={shared.row}>
            <StateMark state={row.state} />
            {row.words > 0 && <span className={shared.quiet}>{texts.guide.words(row.words)}</span>}
          </div>
        )}
      </div>
      {row.state === 'missing' && row.where === undefined && (
        <div className={shared.stackTight}>
          <p className={shared.text}>{texts.guide.missing}</p>
          <div>
            <Button size="small" disabledFocusable={work !== undefined} onClick={() => void session.insertMissing()}>
              {texts.guide.insertMissing}
            </Button>
          </div>
        </div>
      )}
      {notes.length > 0 && (
        <div key={`notes ${row.id}`} role="group" aria-label={texts.guide.notes}>
          <p className={shared.label}>{texts.guide.notes}</p>
          {notes.map(({ note, index }) => (
            <Tick
              key={index}
              fades
              label={{ lang: 'vi', children: print(note.text) }}
              checked={ticked.includes(index)}
              onTick={(done) => void session.tick(row.id, index, done)}
            />
          ))}
        </div>
      )}
      {row.leaf && notes.length === 0 && <p className={shared.quiet}>{texts.guide.noNotes}</p>}
      {section.tables.length > 0 && (
        <div className={shared.stackTight}>
          <p className={shared.label}>{texts.guide.tables}</p>
          <ul className={mergeClasses(styles.list, shared.text)}>
            {section.tables.map((table) => (
              <li key={table.id}>
                <span lang="vi">{print(table.title)}</span>
                {table.optional === true && <span className={shared.quiet}> ({texts.guide.tableOptional})</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {cites.length > 0 && <CiteList cites={cites} />}
      {row.leaf && <LastTermText key={`last ${row.id}`} section={row.id} />}
    </section>
  );
};
