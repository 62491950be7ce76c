// A worker as worker.ts serves one, for pool.test.ts: files whose names say so kill it, hang it or are answered late.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', (file) => {
  if (file.includes('crash')) process.exit(1);
  if (file.includes('throw')) throw new Error('thrown');
  if (file.includes('hang')) return;
  const answer = { exit: 0, text: file, told: { unread: { file, sentence: '' } } };
  setTimeout(() => parentPort.postMessage(answer), file.includes('late') ? 150 : 0);
});
parentPort.postMessage('ready');
