/**
 * The door of this room: the open document, once Office is ready. In a plain browser there is none, and the failure says so.
 */
import { type Failure, failed, type Result, success } from '../result.js';
import { addComments, removeComments } from './comments.js';
import type { OpenDocument } from './document.js';
import { keepLast, setAside, setProfile, setTicks } from './fields.js';
import { follow } from './follow.js';
import { describeHost, hasMinimum } from './host.js';
import { insertOutline, insertTable } from './insert.js';
import { jump } from './jump.js';
import { mend } from './mend.js';
import { openNew } from './newDocument.js';
import { aloneIn, createQueue } from './queue.js';
import { readDocument } from './read.js';
import { changeTable } from './tables.js';
import { removeNotes, removeOutline } from './remove.js';
import { updateOutline } from './update.js';

const notInWord: Failure = {
  code: 'not-in-word',
  message: 'Trang này chạy bên trong Word, nhưng đang được mở trong trình duyệt.',
  hint: 'Mở văn bản trong Word rồi nhấn nút «Đề cương» trên thanh công cụ.',
};
const tooOld: Failure = {
  code: 'word-too-old',
  message: 'Bản Word này cũ quá nên tiện ích chưa chạy được.',
  hint: 'Dùng Word 2021 trở lên, Microsoft 365 hoặc Word trên web.',
};
const noComments: Failure = {
  code: 'host-too-old',
  message: 'Bản Word này chưa cho tiện ích ghi chú thích. Văn bản chưa thay đổi.',
  hint: 'Dùng Word 2024, Microsoft 365 hoặc Word trên web.',
};
const tooOldForComments = (): Promise<Result<never>> => Promise.resolve(failed(noComments));
const silent: Failure = {
  code: 'word-silent',
  message: 'Word chưa trả lời.',
  hint: 'Nhấn «Tải lại»; nếu vẫn thế, đóng khung bên rồi mở lại.',
};

/** Office starts within a second or two; after this long it will not (building.md §1: blank panes). */
const patienceMs = 15_000;

type Ready = { readonly host: Office.HostType; readonly platform: Office.PlatformType };

const whenReady = (): Promise<Ready | undefined> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  return Promise.race([Office.onReady(), patience]).finally(() => clearTimeout(timer));
};

/** A document that was never saved has no address. */
const documentAddress = (): string => (Office.context.document as Office.Document | undefined)?.url ?? '';

/** The open document. Failures: `not-in-word`, `word-too-old`, `word-silent`. */
export const openDocument = async (): Promise<Result<OpenDocument>> => {
  // office.js may not have been loaded at all: a closed network, or a page opened by hand.
  if (typeof Office === 'undefined') return failed(notInWord);
  const ready = await whenReady();
  if (!ready) return failed(silent);
  if (ready.host !== Office.HostType.Word) return failed(notInWord);
  if (!hasMinimum()) return failed(tooOld);

  const host = describeHost(ready.platform);
  const queue = createQueue(aloneIn(documentAddress()));
  return success({
    host,
    read: () => queue.read(() => readDocument(host)),
    insert: (request) => queue.change(() => insertOutline(host, request)),
    update: (request) => queue.change(() => updateOutline(host, request)),
    follow: (onMove) => follow(queue, onMove),
    jump: (where) => queue.read(() => jump(where)),
    setProfile: (outline, profile) => queue.change(() => setProfile(outline, profile)),
    removeNotes: (outline, profile) => queue.change(() => removeNotes(host, outline, profile)),
    removeOutline: (outline, profile) => queue.change(() => removeOutline(host, outline, profile)),
    setTicks: (section, ticked) => queue.change(() => setTicks(section, ticked)),
    keepLast: (name) => queue.change(() => keepLast(name)),
    setAside: (finding, reason) => queue.change(() => setAside(finding, reason)),
    mend: (fixes, outline, profile) => queue.change(() => mend(host, fixes, outline, profile)),
    changeTable: (change) => queue.change(() => changeTable(change)),
    insertTable: (section, table, outline, profile) =>
      queue.change(() => insertTable(host, section, table, outline, profile)),
    addComments: (remarks) => queue.change(() => (host.can.comments ? addComments(remarks) : tooOldForComments())),
    removeComments: () => queue.change(() => (host.can.comments ? removeComments() : tooOldForComments())),
    openNew: (docx) => queue.read(() => openNew(docx)),
  });
};
