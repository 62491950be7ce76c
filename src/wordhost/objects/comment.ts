/**
 * Word.Comment and its collections (WordApi 1.4), over the comments part (ECMA-376 Part 1, 17.13.4) and, for replies, commentsExtended
 * (MS-DOCX 2.5.4.1: `w15:commentEx` names the last paragraph of a comment and that of the one it answers).
 */
import type { Anchor, Span } from '../document.js';
import { below, childrenNamed, createIn, isW, make, makeText, ns, wAttr } from '../dom.js';
import type { Element } from '../dom.js';
import { missing } from '../errors.js';
import { collectionClass, objectClass } from '../objectModel.js';
import type { HostObject, ObjectClass } from '../objectModel.js';
import type { HostState } from '../state.js';
import { parentOf, slotAt } from '../text.js';

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

const mainOf = (state: HostState): string => state.document.parts.partOf(state.document.body);

const partOf = (state: HostState): string | undefined => state.document.parts.related(mainOf(state), 'comments');

const commentsOf = (state: HostState): Element[] => {
  const name = partOf(state);
  return name === undefined ? [] : childrenNamed(state.document.parts.xml(name), 'comment');
};

const idOf = (comment: Element): string => wAttr(comment, 'id') ?? '';

const paraIdOf = (comment: Element): string =>
  childrenNamed(comment, 'p').at(-1)?.getAttributeNS(ns.w14, 'paraId') ?? `#${idOf(comment)}`;

/** For each answer the paragraph id of what it answers. */
const parentsOf = (state: HostState): ReadonlyMap<string, string> => {
  const name = state.document.parts.related(mainOf(state), 'commentsExtended');
  const links = name === undefined ? [] : state.document.parts.xml(name).children;
  return new Map(
    links.flatMap((link): [string, string][] => {
      const parent = link.getAttributeNS(ns.w15, 'paraIdParent');
      return parent === null ? [] : [[link.getAttributeNS(ns.w15, 'paraId') ?? '', parent]];
    }),
  );
};

const repliesTo = (state: HostState, comment: Element): Element[] => {
  const parents = parentsOf(state);
  return commentsOf(state).filter((other) => parents.get(paraIdOf(other)) === paraIdOf(comment));
};

interface CommentTarget {
  readonly state: HostState;
  readonly comment: Element;
}

/** The paragraphs of a comment are a story of their own, and none that the document's text counts. */
const textOf = (comment: Element): string =>
  childrenNamed(comment, 'p')
    .map((paragraph) =>
      [...below(paragraph)]
        .filter((each) => isW(each, 't'))
        .map((each) => each.textContent ?? '')
        .join(''),
    )
    .join('\r');

const scalars = {
  Id: ({ comment }: CommentTarget) => idOf(comment),
  Content: ({ comment }: CommentTarget) => textOf(comment),
  AuthorName: ({ comment }: CommentTarget) => wAttr(comment, 'author') ?? '',
};

const replyObject: ObjectClass<CommentTarget> = objectClass<CommentTarget>('CommentReply', {
  key: ({ comment }) => idOf(comment),
  scalars,
});

const repliesObject: ObjectClass<{ readonly state: HostState; readonly list: () => readonly Element[] }> =
  collectionClass<{ readonly state: HostState; readonly list: () => readonly Element[] }>(
    'CommentReplyCollection',
    ({ state, list }) => list().map((comment) => replyObject({ state, comment })),
  );

/** The marks of a comment in the text go with it, and so do its answers. */
const erase = (state: HostState, comment: Element): void => {
  if (!comment.parentNode) missing('comment');
  for (const one of [comment, ...repliesTo(state, comment)]) {
    for (const mark of [...below(state.document.body)]) {
      if (!isW(mark, 'commentRangeStart', 'commentRangeEnd', 'commentReference') || wAttr(mark, 'id') !== idOf(one))
        continue;
      if (isW(mark, 'commentReference')) parentOf(mark).remove();
      else mark.remove();
    }
    state.document.parts.touch(one);
    one.remove();
  }
  state.document.touch(state.document.body);
};

const commentObject: ObjectClass<CommentTarget> = objectClass<CommentTarget>('Comment', {
  key: ({ comment }) => idOf(comment),
  scalars,
  objects: {
    Replies: ({ state, comment }) => repliesObject({ state, list: () => repliesTo(state, comment) }),
  },
  writes: { Delete: ({ state, comment }) => erase(state, comment) },
});

export const commentsObject: ObjectClass<{ readonly state: HostState; readonly within: Anchor }> = collectionClass<{
  readonly state: HostState;
  readonly within: Anchor;
}>('CommentCollection', ({ state, within }) => {
  const parents = parentsOf(state);
  const order = [...below(within.element)]
    .filter((each) => isW(each, 'commentReference'))
    .map((each) => wAttr(each, 'id'));
  return commentsOf(state)
    .filter((comment) => order.includes(idOf(comment)) && !parents.has(paraIdOf(comment)))
    .sort((one, other) => order.indexOf(idOf(one)) - order.indexOf(idOf(other)))
    .map((comment) => commentObject({ state, comment }));
});

/** A comment on a stretch of text. */
export const addComment = (state: HostState, { start, end }: Span, text: string): HostObject => {
  const { parts } = state.document;
  const main = mainOf(state);
  let name = partOf(state);
  if (name === undefined) {
    name = parts.freeName('word/comments%.xml');
    parts.add(main, 'comments', name, contentType, `<w:comments xmlns:w="${ns.w}"/>`);
  }
  const root = parts.edit(name);
  const taken = childrenNamed(root, 'comment').map((each) => Number(idOf(each)));
  const id = Math.max(-1, ...taken) + 1;
  const comment = createIn(root, ns.w, 'w:comment');
  for (const [key, value] of [
    ['id', String(id)],
    ['author', 'Đề cương'],
    ['initials', 'ĐC'],
  ] as const)
    comment.setAttributeNS(ns.w, `w:${key}`, value);
  const run = make(comment, 'r');
  run.appendChild(makeText(comment, text));
  comment.appendChild(make(comment, 'p', {}, run));
  root.appendChild(comment);

  const last = slotAt(end.paragraph.element, end.offset, 'left');
  const reference = make(end.paragraph.element, 'r', {}, make(end.paragraph.element, 'commentReference', { id }));
  last.parent.insertBefore(reference, last.next);
  last.parent.insertBefore(make(end.paragraph.element, 'commentRangeEnd', { id }), reference);
  const first = slotAt(start.paragraph.element, start.offset, 'right');
  first.parent.insertBefore(make(start.paragraph.element, 'commentRangeStart', { id }), first.next);
  state.document.touch(start.paragraph.element);
  return commentObject({ state, comment });
};
