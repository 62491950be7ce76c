/**
 * The Word that the pane and the ribbon's commands believe they run in: one stand-in (wordhost/) for each of their pages, as Word gives
 * each a runtime of its own, all over the one document on the sheet. Before a page's request the document on the sheet is brought to its
 * stand-in, afterwards what the request did is brought back.
 */
import { openPackage, savePackage, type Package } from '../ooxml/package.js';
import { failed, success, type Result } from '../result.js';
import { createWordHost, type WordHost } from '../wordhost/external.js';
import type { LogEntry } from '../wordhost/log.js';
import type { DocumentSurface, Selection } from './surface/documentSurface.js';

export type FrameName = 'taskpane' | 'commands';

/**
 * Word tells add-ins of a moved cursor when it has come to rest, not at every key. After typing a little later: what was typed must then be
 * brought to the stand-in, which reads a long report for a good while, and that must not fall between two words.
 */
const restTime = { selected: 200, changed: 1_000 };

/** Longest time that a ribbon command is waited for; Word itself gives a command five minutes. */
const commandLimit = 60_000;

/** A request that has not come back by then is lost; the next one must not wait for it. */
const requestLimit = 20_000;

interface Runtime {
  readonly host: WordHost;
  /** What the stand-in has. */
  shown: Package;
}

const samePlace = (one: Selection | undefined, other: Selection | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export class Word {
  readonly #surface: DocumentSurface;
  readonly #runtimes = new Map<string, Runtime>();
  /** The stand-in for the next page that asks: Word, too, has its document open before it opens a pane beside it. */
  #next: Runtime | undefined;
  /** The page of the ribbon's commands is there. */
  #commandsStart: () => void = () => undefined;
  /** How long it took each time to bring what was typed to a stand-in, in milliseconds. For tests. */
  readonly bringing: number[] = [];
  #turn: Promise<void> = Promise.resolve();
  #endTurn: () => void = () => undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** The surface is being changed for the pane: the pane need not hear of it from the surface. */
  #echo = false;

  constructor(surface: DocumentSurface) {
    this.#surface = surface;
    surface.listen((event) => {
      if (this.#echo) return;
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.#runtimes.get('taskpane')?.host.fireSelectionChanged(), restTime[event]);
    });
  }

  /** Opens another document on the sheet. The pages that ran over the old one must be loaded anew. */
  async open(pkg: Package): Promise<Result<void>> {
    const opened = await this.#surface.open(pkg);
    if (opened.ok) {
      this.#runtimes.clear();
      this.#next = this.#start();
    }
    return opened;
  }

  /** What a page of the add-in finds in `window.external` (bridge.js). */
  externalFor(frame: string): unknown {
    const runtime = this.#next ?? this.#start();
    this.#next = undefined;
    this.#runtimes.set(frame, runtime);
    if (frame === 'commands') this.#commandsStart();
    return runtime.host.external;
  }

  #start(): Runtime {
    const shown = this.#surface.document();
    const host: WordHost = createWordHost({
      document: savePackage(shown),
      host: 'windows-365',
      beforeRequest: () => this.#bringIn(runtime),
      afterRequest: (changes) => this.#takeOut(runtime, changes),
    });
    const runtime: Runtime = { host, shown };
    return runtime;
  }

  /** One request at a time, whichever page it comes from. */
  async #bringIn(runtime: Runtime): Promise<void> {
    const before = this.#turn;
    this.#turn = new Promise((done) => {
      const limit = setTimeout(done, requestLimit);
      void before.then(() => {
        this.#endTurn = () => {
          clearTimeout(limit);
          done();
        };
      });
    });
    await before;
    const { shown } = runtime;
    const began = performance.now();
    this.#bring(runtime);
    if (runtime.shown !== shown) this.bringing.push(performance.now() - began);
  }

  #bring(runtime: Runtime): void {
    const pkg = this.#surface.document();
    const { document } = runtime.host;
    if (pkg !== runtime.shown) {
      document.replace(savePackage(pkg));
      runtime.shown = pkg;
    }
    const selection = this.#surface.selection();
    if (!selection || samePlace(selection, selectionOf(runtime.host))) return;
    try {
      document.select(selection.from, selection.to);
    } catch {
      // A place that the stand-in counts otherwise (a text box, a note): the old one is kept.
    }
  }

  async #takeOut(
    runtime: Runtime,
    changes: { readonly document: boolean; readonly selection: boolean },
  ): Promise<void> {
    this.#echo = true;
    try {
      if (changes.document) {
        const pkg = openPackage(runtime.host.document.save());
        if (!pkg.ok) throw new Error(`The stand-in's document is not sound: ${pkg.failure.detail ?? ''}`);
        runtime.shown = pkg.value;
        await this.#surface.update(pkg.value);
      }
      const selection = changes.selection ? selectionOf(runtime.host) : undefined;
      if (selection) this.#surface.select(selection);
      // Word tells every page of a moved cursor, whoever moved it; the one that did hears it from its own stand-in.
      if (changes.document || selection)
        for (const other of this.#runtimes.values()) if (other !== runtime) other.host.fireSelectionChanged();
    } finally {
      this.#echo = false;
      this.#endTurn();
    }
  }

  /**
   * Presses a button of the ribbon that runs a function; the page with the function may still be on its way. Failure `command-silent` when
   * the function never says that it is done.
   */
  press(button: string, name: string): Promise<Result<void>> {
    const pressed = async (): Promise<Result<void>> => {
      await this.#commandsStarted();
      await this.#runtimes.get('commands')?.host.pressButton(button, name);
      return success(undefined);
    };
    const silent = new Promise<Result<void>>((done) => setTimeout(() => done(failed(commandSilent)), commandLimit));
    return Promise.race([pressed(), silent]);
  }

  #commandsStarted(): Promise<void> {
    if (this.#runtimes.has('commands')) return Promise.resolve();
    return new Promise((started) => {
      this.#commandsStart = started;
    });
  }

  /** What a page asked of its stand-in, request by request. For tests. */
  requestsOf(frame: FrameName): readonly LogEntry[] {
    return this.#runtimes.get(frame)?.host.log.entries ?? [];
  }

  /** What the stand-ins could not do though asked: empty when all is well. For tests. */
  get bugs(): readonly string[] {
    return [...this.#runtimes.values()].flatMap((runtime) => runtime.host.bugs);
  }
}

const commandSilent = {
  code: 'command-silent',
  message: 'Lệnh trên thanh công cụ chưa trả lời.',
  hint: 'Hãy đợi vài giây rồi nhấn lại; nếu vẫn vậy, hãy tải lại trang.',
};

const selectionOf = (host: WordHost): Selection | undefined => {
  const { start, end } = host.document.selection;
  const from = host.document.positionOf(start);
  return from && { from, to: host.document.positionOf(end) ?? from };
};
