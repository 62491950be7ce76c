/** What can be done at a row: why it was understood so, what else it could be, its level, its form, cutting and joining. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { Asks } from '../../components/Asks.js';
import { Choice } from '../../components/Choice.js';
import { Pills } from '../../components/Pills.js';
import { Quoting } from '../../components/Quoting.js';
import { Tick } from '../../components/Tick.js';
import { useLaterStyles } from '../../laterStyles.js';
import { useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';
import { frameChoices, frameId } from './frameChoices.js';
import { possibleAt } from './possible.js';
import type { Row } from './rows.js';
import { frameWord } from './saying.js';
import type { Editor } from './useEditor.js';

const useStyles = makeStyles({
  panel: {
    cursor: 'default',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM}`,
  },
});

interface RowChoicesProps {
  readonly editor: Editor;
  readonly row: Row;
}

export const RowChoices = ({ editor, row }: RowChoicesProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const { importing } = texts;
  const { imported } = editor.draft.history;
  const possible = possibleAt(imported, row);
  const { as, at, table } = row;
  return (
    <div className={styles.panel}>
      <div className={shared.stack}>
        {possible.confirm && (
          <div className={shared.row}>
            <Asks />
            <Button appearance="primary" size="small" onClick={() => editor.change({ kind: 'confirm', at })}>
              {importing.right}
            </Button>
            <Button size="small" onClick={editor.next}>
              {importing.nextDoubt}
            </Button>
          </div>
        )}
        {row.why !== '' && (
          <p className={shared.quiet}>
            <Quoting say={importing.why} words={[row.why]} />
          </p>
        )}
        {row.kind === 'offered' && <p className={shared.quiet}>{importing.offered}</p>}
        {possible.kind && (
          <Pills
            label={importing.kind}
            items={(['heading', 'note', 'text', 'skipped'] as const).map((id) => ({ id, label: importing.kinds[id] }))}
            chosen={as?.kind ?? ''}
            onChoose={(kind) => {
              if (kind === 'heading' || kind === 'note' || kind === 'text' || kind === 'skipped')
                editor.change({ kind: 'as', at, as: kind });
            }}
          />
        )}
        {possible.frame && as && (
          <Choice
            label={importing.frame}
            value={frameId(as)}
            options={[
              { id: '', label: importing.noFrame },
              ...frameChoices.map((choice) => ({ id: frameId(choice), label: frameWord(choice, texts) })),
            ]}
            onChange={(id) => {
              const choice = frameChoices.find((one) => frameId(one) === id);
              editor.change(choice ? { kind: 'frame', at, as: choice } : { kind: 'as', at, as: 'note' });
            }}
          />
        )}
        {as?.kind === 'heading' && (
          <>
            <div role="group" aria-label={importing.level} className={shared.row}>
              <Button
                size="small"
                icon={<ArrowLeftRegular />}
                aria-keyshortcuts="Alt+Shift+ArrowLeft"
                disabledFocusable={!possible.higher}
                onClick={() => editor.change({ kind: 'level', at, by: -1 })}
              >
                {importing.higher}
              </Button>
              <span className={shared.quiet}>{importing.levelNow(row.depth)}</span>
              <Button
                size="small"
                icon={<ArrowRightRegular />}
                iconPosition="after"
                aria-keyshortcuts="Alt+Shift+ArrowRight"
                disabledFocusable={!possible.deeper}
                onClick={() => editor.change({ kind: 'level', at, by: 1 })}
              >
                {importing.deeper}
              </Button>
            </div>
            <Tick
              label={importing.required}
              checked={as.required}
              onTick={(required) => editor.change({ kind: 'required', at, required })}
            />
          </>
        )}
        {as?.kind === 'note' && (
          <Pills
            label={importing.form}
            items={(['bullet', 'parenthesis', 'plain'] as const).map((id) => ({ id, label: importing.forms[id] }))}
            chosen={as.form}
            onChoose={(form) => editor.change({ kind: 'form', at, form })}
          />
        )}
        {possible.table && (
          <Tick
            label={importing.takeTable}
            checked={imported.tables[table]?.chosen === true}
            onTick={(chosen) => editor.change({ kind: 'table', table, chosen })}
          />
        )}
        <div className={shared.row}>
          {possible.split && (
            <Button size="small" onClick={() => editor.open({ id: row.id, mode: 'split' }, 'panel')}>
              {importing.split}
            </Button>
          )}
          {possible.merge && (
            <Button size="small" onClick={() => editor.change({ kind: 'merge', at })}>
              {importing.merge}
            </Button>
          )}
          <Button className={late.slim} size="small" appearance="subtle" onClick={() => editor.open(undefined, 'row')}>
            {importing.closeRow}
          </Button>
        </div>
      </div>
    </div>
  );
};
