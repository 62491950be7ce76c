/**
 * The dialog of the ribbon buttons: a few sentences, nothing to press. It is this room's own page opened a second time, so that it is
 * there wherever the buttons are.
 */

/** Marks the address of the page when it is opened as a dialog. */
const noticeMark = 'notice';

export const isNotice = (address: string): boolean => new URL(address).searchParams.has(noticeMark);

/** The sentences travel in the address: the dialog may not share the storage of the page that opens it. */
export const noticeAddress = (address: string, sentences: readonly string[]): string => {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  for (const sentence of sentences) url.searchParams.append(noticeMark, sentence);
  return url.href;
};

/** Shows the sentences of the address as text. */
export const showNotice = (page: Document, address: string): void => {
  page.title = 'Đề cương';
  const paragraphs = new URL(address).searchParams.getAll(noticeMark).map((sentence) => {
    const paragraph = page.createElement('p');
    paragraph.textContent = sentence;
    return paragraph;
  });
  page.body.style.font = '16px/1.5 "Segoe UI", sans-serif';
  page.body.style.margin = '16px';
  page.body.replaceChildren(...paragraphs);
};
