/** Vietnamese words on an English page that no `lang` says to be Vietnamese: screen readers stumble over them. */

const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i;

/** Each text of the page with such words in it; names of documents may stand in an English sentence. */
export const unmarked = (): readonly string[] => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    const words = (walk.currentNode.nodeValue ?? '').replace(/(?:replaced|continued) by .*|newer one, .*/, '');
    if (vietnamese.test(words) && parent?.closest('[lang]')?.getAttribute('lang') !== 'vi') found.push(words);
  }
  return found;
};
