/**
 * The sheet on paper. The editor paints only the pages in sight, and smaller than life; for the printer all pages are painted, and their
 * pictures are laid out one to a sheet of paper, away from everything else on the screen (workbench.css).
 */
import { renderAllPagesNow } from '@eigenpal/docx-editor-core/layout-painter';

const name = 'print-pages';

const layOut = (holder: HTMLElement): void => {
  clear();
  const pages = holder.querySelector<HTMLElement>('.paged-editor__pages');
  if (!pages) return;
  renderAllPagesNow(pages);
  const paper = document.createElement('div');
  // The editor's own styles hold under these two names.
  paper.className = `${name} ep-root docx-editor`;
  for (const page of pages.querySelectorAll<HTMLElement>('.layout-page')) {
    const copy = page.cloneNode(true);
    paper.append(copy);
  }
  document.body.append(paper);
};

const clear = (): void => {
  for (const old of document.querySelectorAll(`.${name}`)) old.remove();
};

/** Lays the pages out whenever the browser prints, by whatever command. Gives the function that stops it. */
export const printPagesOf = (holder: HTMLElement): (() => void) => {
  const before = (): void => layOut(holder);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', clear);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', clear);
  };
};
