/**
 * A worker of `decuong check`: takes names of files, one after the other, and sends back what is said of them.
 */
import type { MessagePort } from 'node:worker_threads';
import { type CheckAnswer, type CheckRequest, checkFileNow } from './checkFile.js';

/** What a worker sends: that it has started, then one answer a file. */
export type FromWorker = 'ready' | CheckAnswer;

export const serve = (port: MessagePort, request: CheckRequest): void => {
  port.on('message', (file: string) => {
    port.postMessage(checkFileNow(file, request) satisfies FromWorker);
  });
  port.postMessage('ready' satisfies FromWorker);
};
