/** What a newer outline changes, grouped and counted: what can be brought in with a box to tick, the rest with the way to its place. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Disclosure } from '../components/Disclosure.js';
import { Quoting } from '../components/Quoting.js';
import { Tick } from '../components/Tick.js';
import { useSession } from '../hooks/useSession.js';
import { useLaterStyles } from '../laterStyles.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import type { Offer, Told, UpdateChanges } from './changes.js';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  // Where the words of the box above begin.
  beside: { marginInlineStart: `calc(${tokens.spacingHorizontalXXL} + ${tokens.spacingHorizontalXS})` },
  row: { alignItems: 'flex-start' },
  go: { flexShrink: 0 },
});

interface ChangeGroupsProps {
  readonly changes: UpdateChanges;
  readonly ticked: ReadonlySet<string>;
  /** Absent once it was carried out: nothing is left to choose. */
  readonly onTick?: (id: string, isTicked: boolean) => void;
}

export const ChangeGroups = ({ changes, ticked, onTick }: ChangeGroupsProps) => {
  const { added, renamed, dropped, moved, notes } = changes;
  const offers = (list: readonly Offer[]) =>
    list.map((offer) => <OfferLine key={offer.id} offer={offer} isTicked={ticked.has(offer.id)} onTick={onTick} />);
  return (
    <div>
      {onTick && added.length > 0 && <Group label={texts.update.added(added.length)}>{offers(added)}</Group>}
      {onTick && renamed.length > 0 && <Group label={texts.update.renamed(renamed.length)}>{offers(renamed)}</Group>}
      {dropped.length > 0 && (
        <Group label={texts.update.dropped(dropped.length)} lead={texts.update.droppedLead}>
          {dropped.map((told) => (
            <ToldLine key={told.id} told={told} />
          ))}
        </Group>
      )}
      {moved.length > 0 && (
        <Group label={texts.update.moved(moved.length)} lead={texts.update.movedLead} isClosed>
          {moved.map((told) => (
            <ToldLine
              key={told.id}
              told={told}
              more={
                told.parent === '' ? (
                  texts.update.movedOrder
                ) : (
                  <Quoting say={texts.update.movedTo} words={[told.parent]} />
                )
              }
            />
          ))}
        </Group>
      )}
      {notes.length > 0 && (
        <Group label={texts.update.notes(notes.length)} lead={texts.update.notesLead} isClosed>
          {notes.map((told) => (
            <ToldLine key={told.id} told={told} />
          ))}
        </Group>
      )}
    </div>
  );
};

interface GroupProps {
  readonly label: string;
  readonly lead?: string;
  readonly isClosed?: boolean;
  readonly children: ReactNode;
}

const Group = ({ label, lead, isClosed = false, children }: GroupProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <Disclosure label={label} level={2} openAtFirst={!isClosed}>
      <div className={styles.list}>
        {lead !== undefined && <p className={shared.quiet}>{lead}</p>}
        {children}
      </div>
    </Disclosure>
  );
};

interface OfferLineProps {
  readonly offer: Offer;
  readonly isTicked: boolean;
  readonly onTick: ChangeGroupsProps['onTick'] | undefined;
}

const OfferLine = ({ offer, isTicked, onTick }: OfferLineProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { id, heading, parent, was, fate } = offer;
  const done = was === '' ? texts.update.present : texts.update.renamedAlready;
  const more =
    was !== '' ? (
      <Quoting say={texts.update.was} words={[was]} />
    ) : (
      parent !== '' && <Quoting say={texts.update.under} words={[parent]} />
    );
  return (
    <div>
      {fate === 'open' ? (
        <Tick label={{ lang: 'vi', children: heading }} checked={isTicked} onTick={(ticked) => onTick?.(id, ticked)} />
      ) : (
        <p lang="vi" className={shared.text}>
          {heading}
        </p>
      )}
      <div className={mergeClasses(fate === 'open' && styles.beside)}>
        {more !== false && <p className={shared.quiet}>{more}</p>}
        {fate === 'done' && <p className={shared.quiet}>{done}</p>}
        {fate === 'own' && <p className={shared.quiet}>{texts.update.ownWording}</p>}
      </div>
    </div>
  );
};

const ToldLine = ({ told, more }: { readonly told: Told; readonly more?: ReactNode }) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const session = useSession();
  const { heading, where } = told;
  return (
    <div className={mergeClasses(late.spread, styles.row)}>
      <div>
        <p lang="vi" className={shared.text}>
          {heading}
        </p>
        {more !== undefined && <p className={shared.quiet}>{more}</p>}
      </div>
      {where && (
        <Button
          className={styles.go}
          size="small"
          aria-label={texts.update.goThere(heading)}
          onClick={() => void session.jump(where)}
        >
          {texts.update.go}
        </Button>
      )}
    </div>
  );
};
