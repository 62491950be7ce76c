/** The docx editor as a component: shows what its surface tells it to, in Vietnamese, and asks nobody for fonts. */
import { createEmptyDocument } from '@eigenpal/docx-editor-core';
import { renderAllPagesNow } from '@eigenpal/docx-editor-core/layout-painter';
import { setGoogleFontsEnabled } from '@eigenpal/docx-editor-core/utils';
import { DocxEditor, type DocxEditorRef } from '@eigenpal/docx-editor-react';
import '@eigenpal/docx-editor-react/styles.css';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { EditorSurface } from './editorSurface.js';
import { editorTexts } from './editorTexts.js';

// Without this the editor fetches every font of a document from Google.
setGoogleFontsEnabled(false);

const scrolling = '.docx-editor__scroll-container';

/** Where a position of the text is painted, from the upper edge of the window on the sheet; undefined when it is out of sight. */
const heightOf = (holder: HTMLElement | null, position: number): number | undefined => {
  const frame = holder?.querySelector(scrolling)?.getBoundingClientRect();
  if (!holder || !frame) return undefined;
  for (const run of holder.querySelectorAll<HTMLElement>('.layout-page [data-pm-start][data-pm-end]')) {
    const { pmStart, pmEnd } = run.dataset;
    if (run.childElementCount > 0 || Number(pmStart) > position || Number(pmEnd) < position) continue;
    const { top } = run.getBoundingClientRect();
    return top >= frame.top && top <= frame.bottom ? top - frame.top : undefined;
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
      heightOf: (position) => heightOf(holder.current, position),
      scrollBy(distance) {
        const container = holder.current?.querySelector(scrolling);
        if (container) container.scrollTop += distance;
      },
      print() {
        const pages = holder.current?.querySelector<HTMLElement>('.paged-editor__pages');
        // Only the pages in sight are painted until then.
        if (pages) renderAllPagesNow(pages);
        window.print();
      },
    });
    onReady();
  }, [surface, onReady]);

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
