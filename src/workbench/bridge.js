// Runs in the pane and in the commands page, before office.js, and only in the workbench: gives office.js the Word that it looks for in
// `window.external`. The workbench around this frame keeps that Word.
(function () {
  var word = window.parent !== window && window.parent.decuongWord;
  if (!word) return;
  Object.defineProperty(window, 'external', { value: word.externalFor(window.name), configurable: true });
})();
