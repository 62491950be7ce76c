/**
 * Looking through what was understood of a superior's document, putting it right, and keeping it as an outline. What is worked on lives as long as
 * the `imported` value it was opened with: whoever holds that through a look at another tab finds it again as it was.
 */
import {
  Button,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ImportedOutline } from '../../../importing/types.js';
import type { Outline } from '../../../outline/types.js';
import { useNextStep } from '../../components/Asks.js';
import { Confirm } from '../../components/Confirm.js';
import { Disclosure } from '../../components/Disclosure.js';
import { useLaterStyles } from '../../laterStyles.js';
import { useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';
import { countsOf } from './counts.js';
import { DecisionTree } from './DecisionTree.js';
import { FieldList } from './FieldList.js';
import { historyCommand } from './keys.js';
import { type Fault, outlineOf } from './names.js';
import { NamesForm } from './NamesForm.js';
import { ShortcutList } from './ShortcutList.js';
import { useEditor } from './useEditor.js';

const useStyles = makeStyles({
  pair: { display: 'flex', gap: tokens.spacingHorizontalXS },
});

interface ImportEditorProps {
  /** The file's name, or what the open document is called. */
  readonly name: string;
  readonly imported: ImportedOutline;
  /** Whoever keeps it closes the editor; until then nothing here counts as saved. */
  readonly onSave: (outline: Outline) => void;
  readonly onClose: () => void;
}

export const ImportEditor = ({ name, imported, onSave, onClose }: ImportEditorProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const tree = useRef<HTMLDivElement>(null);
  const editor = useEditor(imported, name, tree);
  const nextStep = useNextStep();
  const { importing } = texts;
  const { history, names } = editor.draft;
  const [fault, setFault] = useState<Fault>();
  const [isLeaving, setLeaving] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const counts = countsOf(editor.rows, history.imported);

  const save = () => {
    const superior = names.superior.trim();
    const made = outlineOf(history.imported, names, importing.source(superior, names.term.trim(), name), texts);
    setFault('fault' in made ? made.fault : undefined);
    if ('fault' in made) return;
    onSave(made.outline);
  };
  const leave = () => {
    editor.forget();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, shiftKey, ctrlKey, metaKey, target } = event;
    // What is typed into an input has an undo of its own.
    if (target instanceof HTMLInputElement && target.type !== 'checkbox') return;
    const command = historyCommand({ key, ctrl: ctrlKey || metaKey, alt: altKey, shift: shiftKey });
    if (!command) return;
    event.preventDefault();
    editor[command]();
  };

  return (
    <section aria-label={importing.title(name)} className={shared.stack} onKeyDown={onKeyDown}>
      <h1 className={shared.title}>{importing.title(name)}</h1>
      <p className={shared.quiet}>{importing.lead}</p>
      <div className={shared.stackTight}>
        <p className={shared.label}>
          {importing.understood(counts.headings, counts.notes, counts.tables, counts.doubtful)}
        </p>
        {counts.doubtful > 0 && (
          <div>
            <Button onClick={editor.next}>{importing.nextDoubt}</Button>
          </div>
        )}
      </div>
      <p role="status" className={late.heardOnly}>
        <span key={editor.said.turn}>{editor.said.text}</span>
      </p>
      <div ref={form}>
        <Disclosure label={importing.names} openAtFirst={names.title === ''} holdsCurrent={fault?.place === 'title'}>
          <NamesForm names={names} isTitleMissing={names.title.trim() === ''} onChange={editor.rename} />
        </Disclosure>
        <Disclosure label={importing.fields(history.imported.fields.length)} openAtFirst={false}>
          <FieldList editor={editor} found={imported.fields} />
        </Disclosure>
        <Disclosure label={importing.help} openAtFirst={false}>
          <ShortcutList />
        </Disclosure>
      </div>
      <Input
        type="search"
        aria-label={importing.search}
        placeholder={importing.search}
        contentBefore={<SearchRegular />}
        value={editor.typed}
        onChange={(_event, given) => editor.search(given.value)}
      />
      <p role="status" className={shared.quiet} hidden={editor.hits === undefined}>
        {editor.hits === undefined ? '' : editor.hits === 0 ? importing.noMatch : importing.matches(editor.hits)}
      </p>
      <DecisionTree editor={editor} tree={tree} />
      <div className={mergeClasses(late.bottomBar, shared.stackTight)}>
        <div role="alert">
          {fault && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>
                <p className={shared.text}>{fault.failure.message}</p>
                <p className={shared.text}>{fault.failure.hint}</p>
              </MessageBarBody>
              {fault.place !== undefined && (
                <MessageBarActions>
                  <Button
                    onClick={() => {
                      if (fault.place === 'title') form.current?.querySelector('input')?.focus();
                      else if (fault.place) editor.goTo(fault.place.at);
                    }}
                  >
                    {importing.toFault}
                  </Button>
                </MessageBarActions>
              )}
            </MessageBar>
          )}
        </div>
        {isLeaving && <Leaving onYes={leave} onNo={() => setLeaving(false)} />}
        <div className={late.spread}>
          <div className={shared.row}>
            <Button appearance={nextStep} onClick={save}>
              {importing.save}
            </Button>
            <Button onClick={editor.unsaved ? () => setLeaving(true) : leave}>{importing.close}</Button>
          </div>
          <div className={styles.pair}>
            <Button
              appearance="subtle"
              icon={<ArrowUndoRegular />}
              aria-label={importing.undo}
              title={importing.undo}
              aria-keyshortcuts="Control+Z"
              disabledFocusable={history.past.length === 0}
              onClick={editor.undo}
            />
            <Button
              appearance="subtle"
              icon={<ArrowRedoRegular />}
              aria-label={importing.redo}
              title={importing.redo}
              aria-keyshortcuts="Control+Y"
              disabledFocusable={history.future.length === 0}
              onClick={editor.redo}
            />
          </div>
        </div>
      </div>
    </section>
  );
};

/** Asked once, with the focus on the answer that loses nothing; then it goes back to where it was. */
const Leaving = ({ onYes, onNo }: { readonly onYes: () => void; readonly onNo: () => void }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    [...(place.current?.querySelectorAll('button') ?? [])].at(-1)?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div ref={place}>
      <Confirm
        question={texts.importing.leaveAsk}
        yes={texts.importing.leaveYes}
        no={texts.importing.leaveNo}
        advised="no"
        onYes={onYes}
        onNo={onNo}
      />
    </div>
  );
};
