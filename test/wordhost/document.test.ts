// The document under the host: unharmed by opening and saving, and sound after whatever is done to it.
import { unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { HostDocument } from '../../src/wordhost/document.js';
import { isW, parseXml, rootOf, val } from '../../src/wordhost/dom.js';
import type { Element } from '../../src/wordhost/dom.js';
import { createWordHost } from '../../src/wordhost/external.js';
import { controlsIn, paragraphsIn } from '../../src/wordhost/story.js';
import { lengthOf } from '../../src/wordhost/text.js';
import { docx, flat, p, run, sdt, style, table } from './build.js';
import { open, texts, word } from './word.js';

const content = docx(
  p('một') +
    sdt(p('hai') + p('ba'), { tag: 'a' }) +
    table([['x', 'y']]) +
    p(`${run('bốn ')}${sdt(run('năm'), { tag: 'f' })}`) +
    p(),
);

test('opening and saving leaves every part as it was, byte for byte', () => {
  const before = unzipSync(content);
  const after = unzipSync(new HostDocument(content).save());
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  for (const [name, bytes] of Object.entries(before)) expect(after[name]).toEqual(bytes);
});

test('reading through office.js changes nothing, writing changes the main part only', async () => {
  const host = await open(content);
  await texts();
  expect(host.document.changes).toBe(0);
  await word((context) => context.document.body.paragraphs.getFirst().insertText('!', 'End'));
  const before = unzipSync(content);
  const after = unzipSync(host.document.save());
  const changed = Object.keys(before).filter(
    (name) => Buffer.compare(before[name] ?? new Uint8Array(), after[name] ?? new Uint8Array()) !== 0,
  );
  expect(changed).toEqual(['word/document.xml']);
});

test('what cannot be opened is refused', () => {
  expect(() => new HostDocument(new Uint8Array([1, 2, 3]))).toThrow();
});

test('after the file was changed elsewhere, what is held is held at the same places', async () => {
  const host = await open(docx(p('một') + p('hai') + p('ba')));
  host.select({ paragraph: 1, offset: 2 });
  const seen = await Word.run(async (context) => {
    const second = context.document.body.paragraphs.getFirst().getNext();
    second.load({ text: true });
    await context.sync();
    host.document.replace(docx(p('một') + p('hai và nữa') + p('ba')));
    second.insertText('!', 'End');
    second.load({ text: true });
    await context.sync();
    return second.text;
  });
  expect(seen).toBe('hai và nữa!');
  expect(host.document.positionOf(host.document.selection.start)).toEqual({ paragraph: 1, offset: 2 });
});

test('the hooks run around each request and say what changed', async () => {
  const heard: string[] = [];
  const host = await open(content, {
    beforeRequest: () => Promise.resolve(void heard.push('before')),
    afterRequest: ({ document, selection }) =>
      Promise.resolve(void heard.push(`after ${String(document)} ${String(selection)}`)),
  });
  heard.length = 0;
  await texts();
  await word((context) => context.document.body.paragraphs.getLast().select());
  await word((context) => context.document.body.paragraphs.getFirst().delete());
  expect(heard.filter((_each, index) => index % 2 === 1)).toEqual(
    expect.arrayContaining(['after false false', 'after false true', 'after true false']),
  );
  expect(host.log.syncs).toBe(3);
});

/** What Word would call damage (rules for files that Word opens). */
const faults = (host: { document: HostDocument }): string[] => {
  const { document } = host;
  const found: string[] = [];
  const root = rootOf(parseXml(document.parts.text(document.main)));
  const body = root.firstElementChild;
  if (body === null) return ['no body'];
  const last = body.lastElementChild;
  if (!isW(last, 'sectPr')) found.push('the section properties are not last in the body');
  const walk = (element: Element): void => {
    if (isW(element, 'tc') && !isW(element.lastElementChild, 'p')) found.push('a cell does not end with a paragraph');
    if (isW(element, 'tbl') && !element.children.some((each) => isW(each, 'tr'))) found.push('a table without rows');
    if (isW(element, 'p') && isW(element.parentNode, 'p')) found.push('a paragraph in a paragraph');
    if (isW(element, 'p', 'r') && element.children.some((each, index) => isW(each, 'pPr', 'rPr') && index > 0))
      found.push('properties are not first');
    for (const each of element.children) walk(each);
  };
  walk(body);
  if (paragraphsIn(body).length === 0) found.push('no paragraph');
  const ids = controlsIn(body).map((each) => val(each, 'sdtPr', 'id'));
  if (new Set(ids).size !== ids.length) found.push('two controls with one id');
  const selection = document.selection;
  for (const point of [selection.start, selection.end]) {
    const inside = paragraphsIn(document.body).includes(point.paragraph.element);
    if (!inside || point.offset < 0 || point.offset > lengthOf(point.paragraph.element) + 1)
      found.push('the selection is nowhere');
  }
  return found;
};

const fragment = flat(
  p('Mục', 'H') +
    sdt(p('Ghi chú') + p('Ghi chú 2'), { tag: 'n', id: 7 }) +
    sdt(p('Viết ở đây'), { tag: 'b', id: 8, prompt: true }) +
    sdt(table([['1', '2']]) + p(), { tag: 't', id: 9 }) +
    p(`${run('x ')}${sdt(run('y'), { tag: 'f', id: 10 })}`) +
    p(),
  { styles: style('H', 'Mục') },
);
const one = flat(p(run('đơn')));

type Step = (context: Word.RequestContext, at: number) => void;
const pick = (context: Word.RequestContext, at: number): Word.Paragraph => {
  let paragraph = context.document.body.paragraphs.getFirst();
  for (let step = 0; step < at; step += 1) paragraph = paragraph.getNext();
  return paragraph;
};
const steps: Record<string, Step> = {
  'insert at end': (context) => context.document.body.insertOoxml(fragment, 'End'),
  'insert at start': (context) => context.document.body.insertOoxml(fragment, 'Start'),
  'replace all': (context) => context.document.body.insertOoxml(fragment, 'Replace'),
  'insert after': (context, at) => pick(context, at).getRange().insertOoxml(fragment, 'After'),
  'insert one': (context, at) => pick(context, at).getRange('End').insertOoxml(one, 'After'),
  'replace paragraph': (context, at) => pick(context, at).insertOoxml(one, 'Replace'),
  'insert paragraph': (context, at) => void pick(context, at).insertParagraph('mới\tdòng', 'After'),
  'delete paragraph': (context, at) => pick(context, at).delete(),
  'clear paragraph': (context, at) => pick(context, at).clear(),
  'replace text': (context, at) => void pick(context, at).insertText('a\nb', 'Replace'),
  'delete up to': (context, at) =>
    pick(context, at).getRange().expandTo(context.document.body.paragraphs.getFirst().getRange()).delete(),
  'delete control': (context) => context.document.contentControls.getFirst().delete(false),
  'unwrap control': (context) => context.document.contentControls.getFirst().delete(true),
  'clear control': (context) => context.document.contentControls.getFirst().clear(),
  'fill control': (context) =>
    void context.document.contentControls.getByTag('f').getFirst().insertText('giá trị', 'Replace'),
  'fill block': (context) =>
    void context.document.contentControls.getByTag('b').getFirst().insertText('nội dung', 'Replace'),
  'insert in control': (context) => context.document.contentControls.getFirst().insertOoxml(fragment, 'Replace'),
  'wrap paragraph': (context, at) => void pick(context, at).insertContentControl(),
  'delete table': (context) => context.document.body.tables.getFirst().delete(),
  'add rows': (context) => void context.document.body.tables.getFirst().addRows('End', 1),
  'clear body': (context) => context.document.body.clear(),
  'break page': (context, at) => pick(context, at).insertBreak('Page', 'After'),
};

/** Refusals that are Word's own; anything else of this kind is a gap or a fault of the host. */
const allowed = ['none', 'ItemNotFound', 'NotImplemented', 'InvalidArgument', 'NotAllowed'];

describe('whatever is done, the document stays sound', () => {
  for (const kind of ['windows-365', 'web', 'track-changes'] as const) {
    test(`in ${kind}`, async () => {
      const host = await open(content, { host: kind });
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat({ max: 6 })), {
            minLength: 1,
            maxLength: 8,
          }),
          async (plan) => {
            host.document.replace(content);
            for (const [name, at] of plan) {
              const code = await Word.run(async (context) => {
                steps[name]?.(context, at);
                await context.sync();
                return 'none';
              }).catch((error: unknown) => (error as { code: string }).code);
              expect(allowed, name).toContain(code);
              expect(host.bugs).toEqual([]);
              expect(faults(host), name).toEqual([]);
            }
            // Saved and opened again it is the same document, and saved again the same bytes.
            const again = new HostDocument(host.document.save());
            expect(paragraphsIn(again.body).map((each) => each.textContent)).toEqual(
              paragraphsIn(host.document.body).map((each) => each.textContent),
            );
            expect(unzipSync(again.save())).toEqual(unzipSync(host.document.save()));
          },
        ),
        { numRuns: 25, seed: 7 },
      );
    });
  }
});

test('a host can be made without a browser page, for reading and saving only', () => {
  expect(createWordHost({ document: content }).document.save().length).toBeGreaterThan(100);
});
