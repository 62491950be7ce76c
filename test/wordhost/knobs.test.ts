// Every knob with the real office.js: what the host does with it, and what without.
import { expect, test } from 'vitest';

import type { Knobs } from '../../src/wordhost/knobs.js';
import { docx, flat, p, run, sdt, style, table } from './build.js';
import { codeOf, open, styled, texts, word, xmlOf } from './word.js';

const insert = (xml: string, where: 'Replace' | 'Start' | 'End' = 'End'): Promise<unknown> =>
  word((context) => context.document.body.insertOoxml(xml, where));

const red = style('Red', 'Red', '<w:rPr><w:color w:val="FF0000"/></w:rPr>');
const blue = style('Red', 'Red', '<w:rPr><w:color w:val="0000FF"/></w:rPr>');

test('a style that the document uses keeps its look', async () => {
  const host = await open(docx(p('a', 'Red') + p(), { styles: red }));
  await insert(flat(p('b', 'Red') + p(), { styles: blue }));
  expect(await styled()).toEqual(['a [Red]', 'b [Red]', ' [Normal]']);
  expect(host.document.parts.text('word/styles.xml')).toContain('FF0000');
  expect(host.document.parts.text('word/styles.xml')).not.toContain('0000FF');
});

test('a style that is there but not used takes the look that comes', async () => {
  const host = await open(docx(p('a') + p(), { styles: red }));
  await insert(flat(p('b', 'Red') + p(), { styles: blue }));
  expect(host.document.parts.text('word/styles.xml')).toContain('0000FF');
});

test('with styleInUseWins off the look that comes wins', async () => {
  const host = await open(docx(p('a', 'Red') + p(), { styles: red }), { knobs: { styleInUseWins: false } });
  await insert(flat(p('b', 'Red') + p(), { styles: blue }));
  expect(host.document.parts.text('word/styles.xml')).toContain('0000FF');
});

test('styles are matched by name, not by id', async () => {
  await open(docx(p('a', 'Tiu1') + p(), { styles: style('Tiu1', 'heading 1') }));
  await insert(flat(p('b', 'Heading1') + p(), { styles: style('Heading1', 'heading 1') }));
  expect(await styled()).toEqual(['a [Heading 1]', 'b [Heading 1]', ' [Normal]']);
});

test('a style whose id is taken by another name comes in under another id', async () => {
  await open(docx(p('a', 'X') + p(), { styles: style('X', 'One') }));
  await insert(flat(p('b', 'X') + p(), { styles: style('X', 'Two') }));
  expect(await styled()).toEqual(['a [One]', 'b [Two]', ' [Normal]']);
});

test('a style that the package does not define is dropped, also when the document has it', async () => {
  await open(docx(p('a', 'Red') + p(), { styles: red }));
  await insert(flat(p('b', 'Red') + p(), { styles: '' }));
  await insert(flat(p('c', 'Red') + p()));
  expect(await styled()).toEqual(['a [Red]', 'b [Normal]', 'c [Normal]', ' [Normal]']);
});

test('with undefinedStyleIgnored off a style of the document is kept', async () => {
  await open(docx(p('a', 'Red') + p(), { styles: red }), { knobs: { undefinedStyleIgnored: false } });
  await insert(flat(p('b', 'Red') + p()));
  expect(await styled()).toEqual(['a [Red]', 'b [Red]', ' [Normal]']);
});

test('the last paragraph of a fragment loses its style; an empty one after it saves it', async () => {
  await open(docx(p('a') + p()));
  await insert(flat(p('b', 'Red') + p('c', 'Red'), { styles: red }));
  expect(await styled()).toEqual(['a [Normal]', 'b [Red]', 'c [Normal]']);
});

test('with lastParagraphLosesStyle off the last paragraph keeps its style', async () => {
  await open(docx(p('a') + p()), { knobs: { lastParagraphLosesStyle: false } });
  await insert(flat(p('b', 'Red') + p('c', 'Red'), { styles: red }));
  expect(await styled()).toEqual(['a [Normal]', 'b [Red]', 'c [Red]']);
});

test('a fragment of one paragraph runs into the target paragraph', async () => {
  await open(docx(p('a') + p('z')));
  await insert(flat(p('b', 'Red'), { styles: red }));
  expect(await styled()).toEqual(['a [Normal]', 'zb [Normal]']);
});

test('with singleParagraphMerges off it stays a paragraph', async () => {
  await open(docx(p('a') + p()), { knobs: { singleParagraphMerges: false, lastParagraphLosesStyle: false } });
  await insert(flat(p('b', 'Red'), { styles: red }));
  expect(await styled()).toEqual(['a [Normal]', 'b [Red]']);
});

test('insertOoxml at the end of the body runs on in a last paragraph that has text', async () => {
  await open(docx(p('a')));
  await insert(flat(p('b') + p('c') + p()));
  expect(await texts()).toEqual(['ab', 'c', '']);
});

test('with bodyEndStartsParagraph it starts on its own', async () => {
  await open(docx(p('a')), { knobs: { bodyEndStartsParagraph: true } });
  await insert(flat(p('b') + p('c') + p()));
  expect(await texts()).toEqual(['a', 'b', 'c', '']);
});

const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

test('the plain paragraph that ends a fragment stays out of the list; on the Mac it joins it', async () => {
  for (const [host, expected] of [
    ['windows-365', 0],
    ['mac', 1],
  ] as const) {
    const opened = await open(docx(p('', '', list)), { host });
    await insert(flat(p('b') + p('')), 'Replace');
    expect(xmlOf(opened).match(/<w:numPr>/g) ?? []).toHaveLength(expected);
  }
});

test('the final section of a package is ignored, one inside it arrives', async () => {
  const inner = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
  const xml = flat(p('b') + p('c', '', inner) + p() + '<w:sectPr><w:pgSz w:w="1" w:h="1"/></w:sectPr>');
  const kept = await open(docx(p()));
  await insert(xml);
  expect(xmlOf(kept)).toContain('w:orient="landscape"');
  expect(xmlOf(kept)).not.toContain('w:w="1"');
  const dropped = await open(docx(p()), { knobs: { innerSectionBreaksKept: false } });
  await insert(xml);
  expect(xmlOf(dropped)).not.toContain('landscape');
});

test('ids of inserted controls change where they are taken; on the web all change', async () => {
  const ids = (): Promise<number[]> =>
    Word.run(async (context) => {
      const controls = context.document.contentControls;
      controls.load({ id: true });
      await context.sync();
      return controls.items.map((each) => each.id);
    });
  const xml = flat(sdt(p('b'), { id: 7 }) + sdt(p('c'), { id: 8 }) + p());
  await open(docx(sdt(p('a'), { id: 7 }) + p()));
  await insert(xml);
  const windows = await ids();
  expect(windows[0]).toBe(7);
  expect(windows[1]).not.toBe(7);
  expect(windows[2]).toBe(8);
  expect(new Set(windows).size).toBe(3);
  await open(docx(sdt(p('a'), { id: 7 }) + p()), { host: 'web' });
  await insert(xml);
  const web = await ids();
  expect(web[2]).not.toBe(8);
  expect(new Set(web).size).toBe(3);
});

test('insertOoxml and getOoxml can be made to fail', async () => {
  await open(docx(p('a')), { knobs: { insertOoxmlFails: 'NotAllowed', getOoxmlFails: 'GeneralException' } });
  expect(await codeOf((context) => context.document.body.insertOoxml(flat(p('b')), 'End'))).toBe('NotAllowed');
  expect(await codeOf((context) => context.document.body.getOoxml())).toBe('GeneralException');
});

const bodyXml = (): Promise<string> =>
  Word.run(async (context) => {
    const xml = context.document.body.getOoxml();
    await context.sync();
    return xml.value;
  });

test('getOoxml has one more paragraph than the body, and putting it back adds one each time', async () => {
  await open(docx(p('a') + p('b')));
  expect((await bodyXml()).match(/<w:p[ />]/g)).toHaveLength(3);
  await insert(await bodyXml(), 'Replace');
  expect(await texts()).toEqual(['a', 'b', '']);
  await open(docx(p('a') + p('b')), { knobs: { getOoxmlExtraParagraph: false } });
  expect((await bodyXml()).match(/<w:p[ />]/g)).toHaveLength(2);
});

test('paragraph ids change at every reading on the web, and stay on Windows', async () => {
  const first = '<w:p w14:paraId="00000011"><w:r><w:t>a</w:t></w:r></w:p>';
  await open(docx(first + p()));
  expect(await bodyXml()).toContain('00000011');
  await open(docx(first + p()), { host: 'web' });
  const [one, two] = [await bodyXml(), await bodyXml()];
  expect(one).not.toContain('00000011');
  expect(one).not.toBe(two);
});

test('getOoxml of the last paragraph of a cell gives the row on the Mac', async () => {
  const lastOfCell = (): Promise<string> =>
    Word.run(async (context) => {
      const xml = context.document.body.tables.getFirst().getCell(0, 0).body.paragraphs.getLast().getOoxml();
      await context.sync();
      return xml.value;
    });
  await open(docx(table([['một', 'hai']]) + p()));
  expect(await lastOfCell()).not.toContain('hai');
  await open(docx(table([['một', 'hai']]) + p()), { host: 'mac' });
  expect(await lastOfCell()).toContain('hai');
});

test('inserting after a paragraph gives its id to the new one', async () => {
  const first = '<w:p w14:paraId="00000011"><w:r><w:t>a</w:t></w:r></w:p>';
  const add = (): Promise<unknown> =>
    word((context) => context.document.body.paragraphs.getFirst().insertParagraph('b', 'After'));
  const moved = await open(docx(first));
  await add();
  expect(xmlOf(moved)).toMatch(
    /<w:p w14:paraId="2\w+">(?:(?!<\/w:p>).)*a<.*<w:p w14:paraId="00000011">(?:(?!<\/w:p>).)*b</s,
  );
  const kept = await open(docx(first), { knobs: { paraIdMovesOnInsertAfter: false } });
  await add();
  expect(xmlOf(kept)).toMatch(/<w:p w14:paraId="00000011">(?:(?!<\/w:p>).)*a</s);
});

const tracked = p(
  `${run('a')}<w:del w:id="1" w:author="x" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>gone</w:delText></w:r></w:del>${run('hid', '<w:vanish/>')}`,
);

test('deleted text shows on the web, hidden text by knob', async () => {
  const textWith = async (options: Parameters<typeof open>[1]): Promise<string> => {
    await open(docx(tracked), options);
    return (await texts()).join();
  };
  expect(await textWith({})).toBe('ahid');
  expect(await textWith({ host: 'web' })).toBe('agonehid');
  expect(await textWith({ knobs: { textHoldsHidden: false } })).toBe('a');
});

test('built-in styles have localised names where the knob says so', async () => {
  await open(docx(p('a', 'H') + p('b'), { styles: style('H', 'heading 1') }), {
    knobs: { styleNames: { 'Heading 1': 'Đầu đề 1' } },
  });
  expect(await styled()).toEqual(['a [Đầu đề 1]', 'b [Normal]']);
  await word((context) => {
    context.document.body.paragraphs.getLast().style = 'Đầu đề 1';
  });
  expect(await styled()).toEqual(['a [Đầu đề 1]', 'b [Đầu đề 1]']);
});

const allTags = (): Promise<string[]> =>
  Word.run(async (context) => {
    const controls = context.document.contentControls;
    controls.load({ tag: true });
    await context.sync();
    return controls.items.map((each) => each.tag);
  });

test('contentControls gives rich-text controls only', async () => {
  const content = sdt(p('a'), { tag: 'rich' }) + p(sdt(run('b'), { tag: 'plain', plain: true }));
  await open(docx(content));
  expect(await allTags()).toEqual(['rich']);
  await open(docx(content), { knobs: { richTextOnly: false } });
  expect(await allTags()).toEqual(['rich', 'plain']);
});

test('the text of an empty control is its prompt, or nothing by knob', async () => {
  const prompting = sdt(p('Gõ vào đây'), { tag: 'a', prompt: true }) + p();
  const text = (): Promise<string> =>
    Word.run(async (context) => {
      const control = context.document.contentControls.getFirst();
      control.load({ text: true });
      await context.sync();
      return control.text;
    });
  await open(docx(prompting));
  expect(await text()).toBe('Gõ vào đây');
  await open(docx(prompting), { knobs: { placeholderText: 'empty' } });
  expect(await text()).toBe('');
});

test('an emptied control shows a prompt, or nothing by knob', async () => {
  const clear = (): Promise<unknown> => word((context) => context.document.contentControls.getFirst().clear());
  const host = await open(docx(sdt(p('a'), { tag: 'a' }) + p()));
  await clear();
  expect(await texts()).toEqual(['Click or tap here to enter text.', '']);
  expect(xmlOf(host)).toContain('showingPlcHdr');
  await open(docx(sdt(p('a'), { tag: 'a' }) + p()), { knobs: { defaultPrompt: '' } });
  await clear();
  expect(await texts()).toEqual(['', '']);
});

const deleteFirst = (): Promise<string> =>
  codeOf((context) => context.document.contentControls.getFirst().delete(false));

test('a deleted control leaves nothing on Windows and an empty paragraph on the web', async () => {
  const content = p('a') + sdt(p('b')) + p('c');
  await open(docx(content));
  await deleteFirst();
  expect(await texts()).toEqual(['a', 'c']);
  await open(docx(content), { host: 'web' });
  await deleteFirst();
  expect(await texts()).toEqual(['a', '', 'c']);
});

test('an empty control cannot be deleted on the web', async () => {
  await open(docx(sdt(p('Gõ'), { prompt: true }) + p()), { host: 'web' });
  expect(await deleteFirst()).toBe('NotAllowed');
  await open(docx(sdt(p('Gõ'), { prompt: true }) + p()));
  expect(await deleteFirst()).toBe('none');
});

test('deleting a control takes the control around it along when that holds nothing else', async () => {
  const deleteInner = (): Promise<unknown> =>
    word((context) => context.document.contentControls.getByTag('in').getFirst().delete(false));
  const content = p('a') + sdt(sdt(p('b'), { tag: 'in' }), { tag: 'out' }) + p('c');
  await open(docx(content));
  await deleteInner();
  expect(await allTags()).toEqual([]);
  await open(docx(content), { knobs: { emptyParentDeleted: false } });
  await deleteInner();
  expect(await allTags()).toEqual(['out']);
  await open(docx(p('a') + sdt(sdt(p('b'), { tag: 'in' }) + p('x'), { tag: 'out' }) + p('c')));
  await deleteInner();
  expect(await allTags()).toEqual(['out']);
});

test('the third level of nesting can be made to fail', async () => {
  const content = sdt(sdt(sdt(p('b'), { tag: 'deep' }) + p('x')) + p('y')) + p();
  const deleteDeep = (): Promise<string> =>
    codeOf((context) => context.document.contentControls.getByTag('deep').getFirst().delete(false));
  await open(docx(content), { knobs: { thirdLevelDeleteFails: true } });
  expect(await deleteDeep()).toBe('GeneralException');
  await open(docx(content));
  expect(await deleteDeep()).toBe('none');
});

test('a control that cannot be deleted stops clear on the web, and not once it is unlocked', async () => {
  const content = sdt(p('b'), { lock: 'sdtLocked' }) + p('c');
  await open(docx(content), { host: 'web' });
  expect(await codeOf((context) => context.document.body.clear())).toBe('NotAllowed');
  expect(
    await codeOf((context) => {
      const control = context.document.contentControls.getFirst();
      control.cannotDelete = false;
      control.delete(false);
    }),
  ).toBe('none');
  await open(docx(content));
  expect(await codeOf((context) => context.document.body.clear())).toBe('none');
});

test('placeholderText can be set, unless the host refuses', async () => {
  const set = (): Promise<string> =>
    codeOf((context) => {
      context.document.contentControls.getFirst().placeholderText = 'Viết ở đây';
    });
  await open(docx(sdt(p(''), { tag: 'a' }) + p()));
  expect(await set()).toBe('none');
  expect(await texts()).toEqual(['Viết ở đây', '']);
  await open(docx(sdt(p(''), { tag: 'a' }) + p()), { knobs: { placeholderRefused: true } });
  expect(await set()).toBe('NotAllowed');
});

test('a read-only document refuses every write and gives everything to read', async () => {
  for (const [host, code] of [
    ['read-only', 'GeneralException'],
    ['protected', 'AccessDenied'],
  ] as const) {
    const opened = await open(docx(p('a')), { host });
    const before = opened.document.save();
    expect(await codeOf((context) => context.document.body.insertParagraph('b', 'End'))).toBe(code);
    expect(await codeOf((context) => context.document.properties.customProperties.add('k', 'v'))).toBe(code);
    expect(
      await codeOf((context) => {
        context.document.body.paragraphs.getFirst().style = 'Normal';
      }),
    ).toBe(code);
    expect(await texts()).toEqual(['a']);
    expect(opened.document.save()).toEqual(before);
  }
});

test('custom properties are cut at 255 characters, or not by knob', async () => {
  const length = (): Promise<number> =>
    Word.run(async (context) => {
      const property = context.document.properties.customProperties.add('k', 'x'.repeat(300));
      property.load({ value: true });
      await context.sync();
      return String(property.value).length;
    });
  await open(docx(p('a')));
  expect(await length()).toBe(255);
  await open(docx(p('a')), { knobs: { customPropertyLimit: 0 } });
  expect(await length()).toBe(300);
});

test('with track changes on, insertions and deletions become revisions', async () => {
  const host = await open(docx(p('abc') + p('d')), {
    host: 'track-changes',
    knobs: { author: 'Chi bộ', now: () => '2026-02-03T00:00:00Z' },
  });
  await word((context) => {
    context.document.body.insertOoxml(flat(p('new') + table([['x']]) + p()), 'End');
    context.document.body.paragraphs.getFirst().getRange('Content').insertText('xyz', 'Replace');
  });
  const xml = xmlOf(host);
  expect(xml).toContain('<w:del w:id="');
  expect(xml).toContain('<w:delText>abc</w:delText>');
  expect(xml).toMatch(/<w:ins [^>]*w:author="Chi bộ" w:date="2026-02-03T00:00:00Z"[^>]*><w:r><w:t>xyz/);
  expect(xml).toMatch(/<w:trPr><w:ins /);
  expect((await texts())[0]).toBe('xyz');
});

test('changeTrackingMode is read and set, and written into the settings', async () => {
  const host = await open(docx(p('a')));
  const mode = await Word.run(async (context) => {
    context.document.changeTrackingMode = 'TrackAll';
    await context.sync();
    context.document.load({ changeTrackingMode: true });
    await context.sync();
    return context.document.changeTrackingMode;
  });
  expect(mode).toBe('TrackAll');
  expect(host.document.parts.text('word/settings.xml')).toContain('trackRevisions');
});

test('items carry references that the library gives back, or not by knob', async () => {
  const load = (): Promise<void> =>
    Word.run(async (context) => {
      const paragraphs = context.document.body.paragraphs;
      paragraphs.load({ text: true });
      await context.sync();
      paragraphs.items[1]?.insertText('!', 'End');
      await context.sync();
    });
  const later = (): Promise<void> => new Promise((done) => setTimeout(done, 20));
  for (const itemReferences of [true, false]) {
    const host = await open(docx(p('a') + p('b')), { knobs: { itemReferences } });
    await load();
    await later();
    expect(await texts()).toEqual(['a', 'b!']);
    expect(host.log.syncs).toBe(3);
    expect(host.bugs).toEqual([]);
  }
});

test('answers take the time they are told to, more for insertOoxml', async () => {
  await open(docx(p('a')), { knobs: { latency: { sync: 20, insertOoxml: 60 } } });
  const time = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const read = await time(texts);
  expect(read).toBeGreaterThanOrEqual(18);
  expect(await time(() => insert(flat(p('b') + p())))).toBeGreaterThanOrEqual(78);
});

test('selection events come at once, late, or never', async () => {
  const heard = async (knobs: Partial<Knobs>, milliseconds: number): Promise<number> => {
    const host = await open(docx(p('a') + p('b')), { knobs });
    let count = 0;
    await new Promise((done) =>
      Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => (count += 1), done),
    );
    host.select({ paragraph: 1, offset: 0 });
    await new Promise((done) => setTimeout(done, milliseconds));
    return count;
  };
  expect(await heard({}, 20)).toBe(1);
  expect(await heard({ selectionEvents: 'late', selectionDelay: 40 }, 15)).toBe(0);
  expect(await heard({ selectionEvents: 'late', selectionDelay: 40 }, 70)).toBe(1);
  expect(await heard({ selectionEvents: 'missing' }, 30)).toBe(0);
});

test('a request can be made to fail before anything, at a member, or after it has worked', async () => {
  const host = await open(docx(p('a')));
  const add = (): Promise<string> =>
    codeOf((context) => {
      context.document.body.insertParagraph('b', 'End');
      context.document.body.insertParagraph('c', 'End');
    });
  host.failNext({ code: 'AccessDenied' });
  expect(await add()).toBe('AccessDenied');
  expect(await texts()).toEqual(['a']);
  host.failNext({ code: 'GeneralException', member: 'Body.insertParagraph', late: true });
  expect(await add()).toBe('GeneralException');
  expect(await texts()).toEqual(['a', 'b']);
  host.failNext({ code: 'NotAllowed', member: 'Body.insertParagraph' });
  expect(await add()).toBe('NotAllowed');
  expect(await texts()).toEqual(['a', 'b']);
});
