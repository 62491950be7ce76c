/** The page: file line, ribbon, the sheet of paper, the pane. It holds what these share and nothing that a test would want by itself. */
import { useCallback, useEffect, useState } from 'react';
import { blankDocument } from './blank.js';
import { askForFile, readFile, saveFile } from './files.js';
import { pathHere, readManifest, type Ribbon, type RibbonButton } from './manifest.js';
import { PaneFrame, paneWidths } from './PaneFrame.js';
import { RibbonBar } from './RibbonBar.js';
import { Paper } from './surface/Paper.js';
import type { EditorSurface } from './surface/editorSurface.js';
import { StatusLine } from './StatusLine.js';
import { Toolbar } from './Toolbar.js';
import type { Word } from './word.js';
import type { Failure, Result } from '../result.js';
import type { Package } from '../ooxml/package.js';

const untitled = 'Báo cáo mới.docx';

export interface AppProps {
  readonly surface: EditorSurface;
  readonly word: Word;
}

export const App = ({ surface, word }: AppProps): React.JSX.Element => {
  const [ribbon, setRibbon] = useState<Ribbon | undefined>(undefined);
  // Each document gets pages of its own, as in Word. 0 = none is open yet.
  const [serial, setSerial] = useState(0);
  const [name, setName] = useState(untitled);
  const [changed, setChanged] = useState(false);
  const [pane, setPane] = useState<string | undefined>(undefined);
  const [paneWidth, setPaneWidth] = useState<number>(paneWidths.usual);
  const [running, setRunning] = useState('');
  /** The commands have their page: as in Word, the first press of one of their buttons loads it. */
  const [commanded, setCommanded] = useState(false);
  const [problem, setProblem] = useState<Failure | undefined>(undefined);

  const tell = useCallback((result: Result<unknown>): boolean => {
    setProblem(result.ok ? undefined : result.failure);
    return result.ok;
  }, []);

  const show = useCallback(
    async (pkg: Package, title: string): Promise<void> => {
      if (!tell(await word.open(pkg))) return;
      setName(title);
      setChanged(false);
      setSerial((last) => last + 1);
    },
    [word, tell],
  );

  const begin = useCallback(() => {
    void show(blankDocument(), untitled);
  }, [show]);

  useEffect(() => {
    void fetch('manifest.xml')
      .then((answer) => answer.text())
      .then((text) => {
        const read = readManifest(text);
        if (tell(read) && read.ok) setRibbon(read.value);
      });
  }, [tell]);

  useEffect(() => surface.listen((event) => event === 'changed' && setChanged(surface.isEdited())), [surface]);

  /** The pane is open from the start: it is what people come to see. */
  const panes = (ribbon?.groups ?? []).flatMap((group) =>
    group.buttons.flatMap(({ action }) => (action.kind === 'pane' ? [pathHere(action.page)] : [])),
  );
  const page = serial > 0 ? (pane ?? panes[0] ?? '') : '';

  const open = useCallback(
    async (file: File | undefined): Promise<void> => {
      if (!file) return;
      const pkg = await readFile(file);
      if (tell(pkg) && pkg.ok) await show(pkg.value, file.name);
    },
    [show, tell],
  );

  const save = (): void => {
    saveFile(surface.document(), /\.docx$/i.test(name) ? name : `${name}.docx`);
    surface.saved();
    setChanged(false);
  };

  const press = (button: RibbonButton): void => {
    if (button.action.kind === 'pane') {
      setPane(pathHere(button.action.page));
      return;
    }
    setRunning(button.id);
    setCommanded(true);
    void word.press(button.id, button.action.name).then((result) => {
      tell(result);
      setRunning('');
      surface.focus();
    });
  };

  return (
    <div
      className="bench"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void open(event.dataTransfer.files[0]);
      }}
    >
      <Toolbar
        name={name}
        changed={changed}
        onNew={() => void show(blankDocument(), untitled)}
        onOpen={() => void askForFile().then(open)}
        onSave={save}
        onPrint={() => surface.print()}
        onUndo={() => surface.undo()}
        onRedo={() => surface.redo()}
        onRename={setName}
      />
      <RibbonBar ribbon={ribbon} running={running} onPress={press} onToggle={(what) => surface.toggle(what)} />
      {problem && (
        <div className="problem" role="alert">
          <p>
            <strong>{problem.message}</strong> {problem.hint}
          </p>
          <button type="button" onClick={() => setProblem(undefined)}>
            Đóng
          </button>
        </div>
      )}
      <main className="desk">
        <Paper surface={surface} onReady={begin} />
        {page !== '' && (
          <PaneFrame
            key={serial}
            title={ribbon?.name ?? ''}
            page={page}
            width={paneWidth}
            onResize={setPaneWidth}
            onClose={() => setPane('')}
          />
        )}
      </main>
      <StatusLine surface={surface} />
      {ribbon?.commandsPage && commanded && serial > 0 && (
        <iframe
          key={`commands ${serial}`}
          className="commands"
          name="commands"
          title="Lệnh"
          src={pathHere(ribbon.commandsPage)}
          tabIndex={-1}
        />
      )}
    </div>
  );
};
