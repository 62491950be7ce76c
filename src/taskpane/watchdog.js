// Watches the pane from before anything else runs: says so when Word's browser is too old for the pane, and offers to load it again when
// nothing has answered for ten seconds. ECMAScript 5 and not bundled, because the browser it must speak to understands no more.
(function () {
  // People give up on a blank pane sooner; Word on a slow office line has been seen to need this long.
  var patience = 10000;
  var show = function (id, shown) {
    var part = document.getElementById(id);
    if (part) part.hidden = !shown;
  };
  document.getElementById('skeleton-reload').onclick = function () {
    window.location.reload();
  };
  // Trident (Internet Explorer 11) is what Word 2016 and 2019 by volume licence use.
  if (window.navigator.userAgent.indexOf('Trident') !== -1) {
    show('skeleton-opening', false);
    show('skeleton-lines', false);
    show('skeleton-old', true);
    return;
  }
  setTimeout(function () {
    var skeleton = document.getElementById('skeleton');
    // The pane takes the skeleton away when it opens.
    if (!skeleton || skeleton.hidden) return;
    show('skeleton-opening', false);
    show('skeleton-lines', false);
    show('skeleton-late', true);
  }, patience);
})();
