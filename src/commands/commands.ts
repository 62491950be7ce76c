/**
 * The page behind the ribbon. «Chèn đề cương» works without the pane: when it succeeds the outline stands in the document and the pane says
 * the rest when it is next opened; when nothing went in nobody would see anything, so a dialog says why.
 */
import { openDocument } from '../word/open.js';
import { onButton, showDialog } from '../word/ribbon.js';
import { openMemory } from '../word/storage.js';
import { insertFromRibbon, outcomeOf } from './insertFromRibbon.js';
import { isNotice, noticeAddress, showNotice } from './notice.js';

const insert = async (): Promise<void> => {
  const opened = await openDocument();
  const memory = await openMemory();
  const result = opened.ok ? await insertFromRibbon(opened.value, memory) : opened;
  const outcome = outcomeOf(result);
  memory.rememberOutcome(outcome);
  const isVisible = result.ok && result.value.inserted.length > 0;
  if (!isVisible) await showDialog(noticeAddress(location.href, outcome.sentences));
};

if (isNotice(location.href)) showNotice(document, location.href);
else void onButton('insertOutline', insert);
