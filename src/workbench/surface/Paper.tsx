/** The docx editor as a component: shows what its surface tells it to, in Vietnamese, and asks nobody for fonts. */
import { createEmptyDocument } from '@eigenpal/docx-editor-core';
import { setGoogleFontsEnabled } from '@eigenpal/docx-editor-core/utils';
import { DocxEditor, type DocxEditorRef } from '@eigenpal/docx-editor-react';
import '@eigenpal/docx-editor-react/styles.css';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { EditorSurface } from './editorSurface.js';
import { editorTexts } from './editorTexts.js';
import { printPagesOf } from './printing.js';

// Without this the editor fetches every font of a document from Google.
setGoogleFontsEnabled(false);

const scrolling = '.docx-editor__scroll-container';

/**
 * Where a position of the text is, from the upper edge of the window on the sheet. From the editor's layout: what is painted out of sight
 * may be out of date.
 */
const heightOf = (holder: HTMLElement | null, editor: DocxEditorRef | null, position: number): number | undefined => {
  const frame = holder?.querySelector(scrolling)?.getBoundingClientRect();
  const pages = editor?.getEditorRef()?.getLayout()?.pages ?? [];
  for (const [index, page] of pages.entries()) {
    const fragment = page.fragments.find(
      ({ pmStart, pmEnd }) => pmStart !== undefined && pmEnd !== undefined && pmStart <= position && position <= pmEnd,
    );
    const shown = fragment && holder?.querySelectorAll('.layout-page').item(index);
    if (fragment && shown && frame)
      return shown.getBoundingClientRect().top - frame.top + fragment.y * (editor?.getZoom() ?? 1);
  }
  return undefined;
};

interface SheetProps {
  readonly surface: EditorSurface;
  /** The surface can be used from now on. */
  readonly onReady: () => void;
  /** 1 = 100 %. */
  readonly zoom: number;
}

const Sheet = ({ surface, onReady, zoom }: SheetProps): React.JSX.Element => {
  const editor = useRef<DocxEditorRef>(null);
  const holder = useRef<HTMLDivElement>(null);
  const [initial] = useState(createEmptyDocument);

  useEffect(() => {
    const inside = (): ReturnType<DocxEditorRef['getEditorRef']> => editor.current?.getEditorRef() ?? null;
    surface.attach({
      show(document, serial) {
        // The editor keeps its text, cursor and undo as long as these three properties stay the same.
        document.package.properties = { title: String(serial) };
        flushSync(() => editor.current?.loadDocument(document));
      },
      view: () => inside()?.getView() ?? undefined,
      undo: () => inside()?.undo(),
      redo: () => inside()?.redo(),
      scrollTo: (position) => editor.current?.scrollToPosition(position),
      heightOf: (position) => heightOf(holder.current, editor.current, position),
      relayout: () => inside()?.relayout(),
      windowHeight: () => holder.current?.querySelector(scrolling)?.clientHeight ?? 0,
      scrollBy(distance) {
        const container = holder.current?.querySelector(scrolling);
        if (container) container.scrollTop += distance;
      },
      print: () => window.print(),
    });
    onReady();
  }, [surface, onReady]);

  useEffect(() => (holder.current ? printPagesOf(holder.current) : undefined), []);

  useEffect(() => {
    editor.current?.setZoom(zoom);
  }, [zoom]);

  return (
    <div className="paper" ref={holder}>
      <DocxEditor
        ref={editor}
        document={initial}
        mode="editing"
        showToolbar={false}
        showFileOpen={false}
        showHelpMenu={false}
        showOutlineButton={false}
        disableFindReplaceShortcuts
        colorMode="light"
        externalPlugins={surface.plugins}
        i18n={editorTexts}
        initialZoom={zoom}
        author="Bàn thử"
      />
    </div>
  );
};

/** The sheet as much smaller than life as fits beside the pane on a screen of 1366 pixels. */
const usualZoom = 0.9;

export interface PaperProps {
  readonly surface: EditorSurface;
  /** The surface can be used from now on. Called once. */
  readonly onReady: () => void;
}

/**
 * The sheet in a React root of its own. The editor renders several times at every key; React counts that as one endless update of its
 * root (limit 50) on a machine that cannot keep up, unless another root renders in between. The frame around the sheet does: its line of
 * numbers changes with every letter.
 */
export const Paper = ({ surface, onReady }: PaperProps): React.JSX.Element => {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!holder.current) return undefined;
    const root = createRoot(holder.current);
    root.render(<Sheet surface={surface} onReady={onReady} zoom={usualZoom} />);
    return () => root.unmount();
  }, [surface, onReady]);
  return <div className="paper-holder" ref={holder} />;
};
