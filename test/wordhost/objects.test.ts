// The object model with the real office.js: what each class does.
import { describe, expect, test } from 'vitest';

import { docx, flat, p, run, sdt, style, table } from './build.js';
import { codeOf, open, styled, texts, word, xmlOf } from './word.js';

/** Loads one property of an object and gives it. */
const get = <Value>(read: (context: Word.RequestContext) => OfficeExtension.ClientResult<Value>): Promise<Value> =>
  Word.run(async (context) => {
    const result = read(context);
    await context.sync();
    return result.value;
  });

describe('what is not there', () => {
  test('a member that is not implemented says so with its name', async () => {
    await open(p('a'));
    const error: unknown = await word((context) => context.document.body.getHtml()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'NotImplemented', debugInfo: { errorLocation: 'Body.getHtml' } });
    expect(await codeOf((context) => context.document.body.inlinePictures.load({ altTextTitle: true }))).toBe(
      'NotImplemented',
    );
    expect(await codeOf((context) => context.document.body.paragraphs.getFirst().listItem.load({ level: true }))).toBe(
      'NotImplemented',
    );
    expect(await codeOf((context) => context.document.body.insertFileFromBase64('', 'End'))).toBe('NotImplemented');
    expect(await codeOf((context) => context.application.createDocument().load())).toBe('NotImplemented');
  });

  test('a property that cannot be set says so', async () => {
    await open(p('a'));
    expect(
      await codeOf((context) => {
        context.document.body.paragraphs.getFirst().lineUnitAfter = 1;
      }),
    ).toBe('NotImplemented');
  });

  test('what is not found is ItemNotFound, or a null object', async () => {
    await open(p('a'));
    expect(await codeOf((context) => context.document.body.parentContentControl.load({ tag: true }))).toBe(
      'ItemNotFound',
    );
    expect(await codeOf((context) => context.document.contentControls.getFirst().load({ tag: true }))).toBe(
      'ItemNotFound',
    );
    const isNull = await Word.run(async (context) => {
      const control = context.document.getSelection().parentContentControlOrNullObject;
      const first = context.document.contentControls.getByTag('x').getFirstOrNullObject();
      const around = control.parentContentControlOrNullObject;
      control.load({ tag: true });
      around.load({ tag: true });
      await context.sync();
      return [control.isNullObject, first.isNullObject, around.isNullObject];
    });
    expect(isNull).toEqual([true, true, true]);
  });

  test('actions before the failing one have run: a batch is no transaction', async () => {
    const host = await open(p('a'));
    expect(
      await codeOf((context) => {
        context.document.body.insertParagraph('b', 'End');
        context.document.body.getHtml();
        context.document.body.insertParagraph('c', 'End');
      }),
    ).toBe('NotImplemented');
    expect(await texts()).toEqual(['a', 'b']);
    expect(host.bugs).toEqual([]);
  });

  test('an object can be used in the syncs of its run, and not after', async () => {
    await open(p('a'));
    let kept: Word.Paragraph | undefined;
    await Word.run(async (context) => {
      kept = context.document.body.insertParagraph('b', 'End');
      await context.sync();
      kept.insertText('!', 'End');
      await context.sync();
    });
    expect(await texts()).toEqual(['a', 'b!']);
    await new Promise((done) => setTimeout(done, 20));
    expect(() => kept?.insertText('?', 'End')).toThrow(expect.objectContaining({ code: 'InvalidObjectPath' }));
  });
});

describe('the selection', () => {
  test('is where the person put it, with its paragraph and the controls around it', async () => {
    const host = await open(p('a') + sdt(sdt(p('b'), { tag: 'in' }) + p('c'), { tag: 'out' }) + p('d'));
    const where = (): Promise<unknown> =>
      Word.run(async (context) => {
        const selection = context.document.getSelection();
        const control = selection.parentContentControlOrNullObject;
        const outer = control.parentContentControlOrNullObject;
        const paragraph = selection.paragraphs.getFirst();
        control.load({ tag: true });
        outer.load({ tag: true });
        paragraph.load({ text: true });
        await context.sync();
        return [paragraph.text, control.isNullObject ? '' : control.tag, outer.isNullObject ? '' : outer.tag];
      });
    host.select({ paragraph: 1, offset: 0 });
    expect(await where()).toEqual(['b', 'in', 'out']);
    host.select({ paragraph: 2, offset: 1 });
    expect(await where()).toEqual(['c', 'out', '']);
    host.select({ paragraph: 3, offset: 0 });
    expect(await where()).toEqual(['d', '', '']);
    expect(host.log.syncs).toBe(3);
  });

  test('follows select and stays right while text changes before it', async () => {
    const host = await open(p('một hai ba') + p('x'));
    await word((context) => context.document.body.search('hai').getFirst().select('Start'));
    expect(host.document.positionOf(host.document.selection.start)).toEqual({ paragraph: 0, offset: 4 });
    await word((context) => context.document.body.paragraphs.getFirst().insertText('>> ', 'Start'));
    expect(host.document.positionOf(host.document.selection.start)).toEqual({ paragraph: 0, offset: 7 });
    await word((context) => context.document.body.insertOoxml(flat(p('n1') + p('n2') + p()), 'Start'));
    expect(host.document.positionOf(host.document.selection.start)).toEqual({ paragraph: 2, offset: 7 });
    await word((context) => context.document.body.paragraphs.getLast().getPrevious().delete());
    expect(host.document.positionOf(host.document.selection.start)).toEqual({ paragraph: 2, offset: 0 });
  });

  test('compareLocationWith says how two ranges lie', async () => {
    await open(p('một') + p('hai') + p('ba'));
    const relations = await Word.run(async (context) => {
      const paragraphs = context.document.body.paragraphs;
      const first = paragraphs.getFirst().getRange();
      const second = paragraphs.getFirst().getNext().getRange();
      const body = context.document.body.getRange();
      const results = [
        first.compareLocationWith(second),
        second.compareLocationWith(first),
        body.compareLocationWith(second),
        second.compareLocationWith(body),
        second.compareLocationWith(second),
        paragraphs.getLast().getRange().compareLocationWith(first),
      ];
      await context.sync();
      return results.map((each) => each.value);
    });
    expect(relations).toEqual(['AdjacentBefore', 'AdjacentAfter', 'Contains', 'Inside', 'Equal', 'After']);
  });
});

describe('paragraphs and text', () => {
  test('paragraphs come in order, those of tables and controls included, those of text boxes not', async () => {
    const box =
      '<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>';
    await open(p('a') + table([['b', 'c']]) + sdt(p('d')) + p(`${run('e')}${box}`));
    expect(await texts()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('tabs, breaks and hyphens have their characters', async () => {
    await open(
      p('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type="page"/><w:noBreakHyphen/></w:r>'),
    );
    expect(await texts()).toEqual(['a\tb\vc\f\u001e']);
  });

  test('properties come through the style chain', async () => {
    const styles =
      style('Base', 'Base', '<w:pPr><w:jc w:val="both"/><w:ind w:firstLine="720"/><w:outlineLvl w:val="1"/></w:pPr>') +
      style('X', 'X', '<w:basedOn w:val="Base"/><w:pPr><w:spacing w:before="120" w:line="360"/></w:pPr>');
    await open(docx(p('a', 'X') + table([['b']]) + p('c'), { styles }));
    const read = await Word.run(async (context) => {
      const paragraphs = context.document.body.paragraphs;
      paragraphs.load({
        alignment: true,
        firstLineIndent: true,
        spaceBefore: true,
        lineSpacing: true,
        outlineLevel: true,
        tableNestingLevel: true,
        isLastParagraph: true,
        isListItem: true,
      });
      await context.sync();
      return paragraphs.items.map((each) => [
        each.alignment,
        each.firstLineIndent,
        each.spaceBefore,
        each.lineSpacing,
        each.outlineLevel,
        each.tableNestingLevel,
        each.isLastParagraph,
        each.isListItem,
      ]);
    });
    expect(read).toEqual([
      ['Justified', 36, 6, 18, 2, 0, false, false],
      ['Left', 0, 0, 12, 10, 1, true, false],
      ['Left', 0, 0, 12, 10, 0, true, false],
    ]);
  });

  test('paragraphs are inserted, changed and deleted', async () => {
    await open(docx(p('a', 'X'), { styles: style('X', 'X') }));
    await word((context) => {
      const first = context.document.body.paragraphs.getFirst();
      const added = first.insertParagraph('b', 'After');
      added.styleBuiltIn = 'Heading2';
      first.insertParagraph('0', 'Before').alignment = 'Centered';
      added.insertText('!', 'End');
      context.document.body.insertParagraph('end', 'End').insertText('x\ny', 'Replace');
    });
    expect(await styled()).toEqual(['0 [X]', 'a [X]', 'b! [Heading 2]', 'x [Heading 2]', 'y [Heading 2]']);
    await word((context) => context.document.body.paragraphs.getFirst().delete());
    expect(await texts()).toEqual(['a', 'b!', 'x', 'y']);
  });

  test('the last paragraph of the body cannot be deleted, only emptied', async () => {
    await open(p('a') + p('b'));
    await word((context) => context.document.body.paragraphs.getLast().delete());
    expect(await texts()).toEqual(['a', '']);
  });

  test('a style that does not exist is ItemNotFound', async () => {
    await open(p('a'));
    expect(
      await codeOf((context) => {
        context.document.body.paragraphs.getFirst().style = 'Không có';
      }),
    ).toBe('ItemNotFound');
  });

  test('search finds text across runs and replaces each hit, whatever their lengths', async () => {
    const host = await open(p(run('[Chi ') + run('bộ] và [chi bộ]', '<w:b/>')) + p('[Chi bộ]'));
    const count = await Word.run(async (context) => {
      const hits = context.document.body.search('[chi bộ]');
      hits.load({ text: true });
      await context.sync();
      for (const hit of hits.items) hit.insertText('Chi bộ Trường Tiểu học', 'Replace');
      await context.sync();
      return hits.items.length;
    });
    expect(count).toBe(3);
    expect(await texts()).toEqual(['Chi bộ Trường Tiểu học và Chi bộ Trường Tiểu học', 'Chi bộ Trường Tiểu học']);
    expect(host.bugs).toEqual([]);
    expect(await codeOf((context) => context.document.body.search('x'.repeat(256)).load({ text: true }))).toBe(
      'SearchStringInvalidOrTooLong',
    );
    expect(await codeOf((context) => context.document.body.search('a^p').load({ text: true }))).toBe('NotImplemented');
    const exact = await Word.run(async (context) => {
      const hits = context.document.body.search('CHI', { matchCase: true });
      hits.load({ text: true });
      await context.sync();
      return hits.items.length;
    });
    expect(exact).toBe(0);
  });

  test('fonts are read and set, null where mixed', async () => {
    await open(p(run('a', '<w:b/>') + run('b')));
    const read = await Word.run(async (context) => {
      const { font } = context.document.body.paragraphs.getFirst();
      font.load({ bold: true, size: true });
      await context.sync();
      const before = [font.bold, font.size];
      font.bold = true;
      font.size = 14;
      await context.sync();
      font.load({ bold: true, size: true });
      await context.sync();
      return [...before, font.bold, font.size];
    });
    expect(read).toEqual([null, 10, true, 14]);
  });
});

describe('content controls', () => {
  const tags = (): Promise<string[]> =>
    Word.run(async (context) => {
      const controls = context.document.contentControls;
      controls.load({ tag: true, subtype: true });
      await context.sync();
      return controls.items.map((each) => `${each.tag}:${each.subtype}`);
    });

  test('subtype says what the control is around', async () => {
    const cell = sdt(`<w:tc><w:tcPr><w:tcW w:w="1" w:type="dxa"/></w:tcPr>${p('x')}</w:tc>`, { tag: 'cell' });
    const row = sdt(`<w:tr><w:tc><w:tcPr><w:tcW w:w="1" w:type="dxa"/></w:tcPr>${p('x')}</w:tc></w:tr>`, {
      tag: 'row',
    });
    const grid = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid>';
    await open(
      sdt(p('a') + p('b'), { tag: 'block' }) +
        p(sdt(run('c'), { tag: 'inline' })) +
        sdt(table([['d']]), { tag: 'table' }) +
        `${grid}<w:tr>${cell}</w:tr>${row}</w:tbl>` +
        p(),
    );
    expect(await tags()).toEqual([
      'block:RichTextParagraphs',
      'inline:RichTextInline',
      'table:RichTextTable',
      'cell:RichTextTableCell',
      'row:RichTextTableRow',
    ]);
  });

  test('controls are wrapped around paragraphs and text, named, and unwrapped', async () => {
    const host = await open(p('một hai ba') + p('b'));
    await word((context) => {
      const block = context.document.body.paragraphs.getLast().insertContentControl();
      block.set({ tag: 'block', title: 'Khối', appearance: 'Hidden', color: '#FF0000', cannotDelete: true });
      context.document.body.search('hai').getFirst().insertContentControl().tag = 'inline';
    });
    expect(await tags()).toEqual(['inline:RichTextInline', 'block:RichTextParagraphs']);
    expect(await texts()).toEqual(['một hai ba', 'b', '']);
    expect(xmlOf(host)).toMatch(
      /<w:alias w:val="Khối"\/><w:tag w:val="block"\/><w:id w:val="\d+"\/><w:lock w:val="sdtLocked"\/>/,
    );
    const seen = await Word.run(async (context) => {
      const control = context.document.contentControls.getByTitle('Khối').getFirst();
      control.load({ appearance: true, color: true, cannotDelete: true, cannotEdit: true, id: true });
      await context.sync();
      const same = context.document.contentControls.getById(control.id);
      same.load({ tag: true });
      await context.sync();
      return [control.appearance, control.color, control.cannotDelete, control.cannotEdit, same.tag];
    });
    expect(seen).toEqual(['Hidden', '#FF0000', true, false, 'block']);
    await word((context) => context.document.contentControls.getByTag('inline').getFirst().delete(true));
    expect(await tags()).toEqual(['block:RichTextParagraphs']);
    expect(await texts()).toEqual(['một hai ba', 'b', '']);
  });

  test('text goes into an inline control, keeps its look, and takes its prompt away', async () => {
    const host = await open(
      p(
        `${run('Chi bộ ')}${sdt(run('……', '<w:b/>'), { tag: 'f' })}${sdt(run('Gõ'), { tag: 'g', prompt: true })}${run('.')}`,
      ),
    );
    const fill = (tag: string, text: string): Promise<unknown> =>
      word((context) => context.document.contentControls.getByTag(tag).getFirst().insertText(text, 'Replace'));
    await fill('f', 'Trường A');
    await fill('g', 'x');
    expect(await texts()).toEqual(['Chi bộ Trường Ax.']);
    expect(xmlOf(host)).toContain('<w:rPr><w:b/></w:rPr><w:t>Trường A</w:t>');
    expect(xmlOf(host)).not.toContain('showingPlcHdr');
    await fill('f', '');
    expect(await texts()).toEqual(['Chi bộ Click or tap here to enter text.x.']);
    await fill('f', 'B');
    expect(await texts()).toEqual(['Chi bộ Bx.']);
    expect(host.bugs).toEqual([]);
  });

  test('writing into a control that shows its prompt takes the prompt away', async () => {
    const host = await open(sdt(p('Viết vào đây'), { tag: 'a', prompt: true }) + p());
    await word((context) => context.document.contentControls.getFirst().insertText('Nội dung', 'End'));
    expect(await texts()).toEqual(['Nội dung', '']);
    expect(xmlOf(host)).not.toContain('showingPlcHdr');
    await open(sdt(p('Viết vào đây'), { tag: 'a', prompt: true }) + p());
    await word((context) => context.document.body.paragraphs.getFirst().insertText('x', 'Replace'));
    expect(await texts()).toEqual(['x', '']);
  });

  test('insertOoxml Replace inside a control stays inside it; a control put into itself nests', async () => {
    await open(sdt(p('a'), { tag: 'a' }) + p('z'));
    await word((context) =>
      context.document.contentControls.getFirst().insertOoxml(flat(p('b') + p('c') + p()), 'Replace'),
    );
    expect(await texts()).toEqual(['b', 'c', '', 'z']);
    const own = await get((context) => context.document.contentControls.getFirst().getOoxml());
    await word((context) => context.document.contentControls.getFirst().insertOoxml(own, 'Replace'));
    expect(await tags()).toEqual(['a:RichTextParagraphs', 'a:RichTextParagraphs']);
  });

  test('Before and After of a control stand outside it, Start and End inside', async () => {
    await open(p('x') + sdt(p('a'), { tag: 'a' }) + p('z'));
    await word((context) => {
      const control = context.document.contentControls.getFirst();
      control.getRange('Before').insertOoxml(flat(p('before') + p('…')), 'Replace');
      control.getRange('After').insertOoxml(flat(p('after') + p()), 'Replace');
      control.insertParagraph('end', 'End');
      control.insertParagraph('outside', 'After');
    });
    expect(await texts()).toEqual(['x', 'before', '…', 'a', 'end', 'outside', 'after', 'z']);
    const inside = await Word.run(async (context) => {
      const paragraphs = context.document.contentControls.getFirst().paragraphs;
      paragraphs.load({ text: true });
      await context.sync();
      return paragraphs.items.map((each) => each.text);
    });
    expect(inside).toEqual(['a', 'end']);
  });

  test('deleting the control of a table that stands last leaves the document whole', async () => {
    const host = await open(
      p('a') +
        `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="1" w:type="dxa"/></w:tcPr>${sdt(table([['x']]), { tag: 't' })}${p()}</w:tc></w:tr></w:tbl>` +
        p(),
    );
    await word((context) => context.document.contentControls.getFirst().delete(false));
    expect(await texts()).toEqual(['a', '', '']);
    expect(xmlOf(host)).toContain('<w:p/></w:tc>');
  });
});

describe('places of insertOoxml', () => {
  const two = flat(p('1') + p('2') + p());
  const ways: [string, (context: Word.RequestContext) => unknown, string[]][] = [
    ['body start', (context) => context.document.body.insertOoxml(two, 'Start'), ['1', '2', 'ab', 'cd', 'ef']],
    ['body end', (context) => context.document.body.insertOoxml(two, 'End'), ['ab', 'cd', 'ef1', '2', '']],
    ['body replace', (context) => context.document.body.insertOoxml(two, 'Replace'), ['1', '2', '']],
    ['paragraph start', (context) => second(context).insertOoxml(two, 'Start'), ['ab', '1', '2', 'cd', 'ef']],
    ['paragraph end', (context) => second(context).insertOoxml(two, 'End'), ['ab', 'cd1', '2', '', 'ef']],
    ['paragraph replace', (context) => second(context).insertOoxml(two, 'Replace'), ['ab', '1', '2', '', 'ef']],
    [
      'after a paragraph',
      (context) => second(context).getRange().insertOoxml(two, 'After'),
      ['ab', 'cd', '1', '2', 'ef'],
    ],
    [
      'before a paragraph',
      (context) => second(context).getRange().insertOoxml(two, 'Before'),
      ['ab', '1', '2', 'cd', 'ef'],
    ],
    [
      'after the last paragraph',
      (context) => context.document.body.paragraphs.getLast().getRange().insertOoxml(two, 'After'),
      ['ab', 'cd', 'ef', '1', '2', ''],
    ],
    [
      'in the middle of a paragraph',
      (context) => context.document.body.search('c').getFirst().insertOoxml(two, 'After'),
      ['ab', 'c1', '2', 'd', 'ef'],
    ],
    [
      'a new empty paragraph',
      (context) => second(context).insertParagraph('', 'After').insertOoxml(two, 'Replace'),
      ['ab', 'cd', '1', '2', '', 'ef'],
    ],
  ];
  const second = (context: Word.RequestContext): Word.Paragraph =>
    context.document.body.paragraphs.getFirst().getNext();

  test.each(ways)('%s', async (_name, insert, expected) => {
    const host = await open(p('ab') + p('cd') + p('ef'));
    await word((context) => void insert(context));
    expect(await texts()).toEqual(expected);
    expect(host.bugs).toEqual([]);
  });

  test('what cannot be a package is refused', async () => {
    await open(p('a'));
    const insert = (xml: string): Promise<string> => codeOf((context) => context.document.body.insertOoxml(xml, 'End'));
    expect(await insert('<w:p/>')).toBe('GeneralException');
    expect(await insert('not xml')).toBe('GeneralException');
    expect(
      await insert(
        flat(p('b'), {
          relations:
            '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.png"/>',
        }),
      ),
    ).toBe('GeneralException');
    expect(
      await insert(
        flat(p('b'), {
          parts:
            '<pkg:part pkg:name="/word/x.xml" pkg:contentType="application/xml"><pkg:xmlData><a/></pkg:xmlData></pkg:part>',
        }),
      ),
    ).toBe('GeneralException');
    expect(await insert(flat(p('<w:r><w:drawing><a:blip xmlns:a="x" r:embed="rId7"/></w:drawing></w:r>')))).toBe(
      'GeneralException',
    );
    expect(await insert(flat(p('<w:r><w:footnoteReference w:id="1"/></w:r>')))).toBe('NotImplemented');
    expect(await texts()).toEqual(['a']);
  });

  test('lists come with definitions of their own, pictures and links with their parts', async () => {
    const numbering =
      '<pkg:part pkg:name="/word/numbering.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"><pkg:xmlData><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num></w:numbering></pkg:xmlData></pkg:part>';
    const image =
      '<pkg:part pkg:name="/word/media/a.png" pkg:contentType="image/png"><pkg:binaryData>iVBORw0KGgo=</pkg:binaryData></pkg:part>';
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const relations = `<Relationship Id="r1" Type="${type}/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="${type}/image" Target="media/a.png"/><Relationship Id="r3" Type="${type}/hyperlink" Target="https://example.com/" TargetMode="External"/>`;
    const content =
      p('mục', '', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>') +
      p(
        '<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="r2"/></w:drawing></w:r>',
      ) +
      p(`<w:hyperlink r:id="r3">${run('liên kết')}</w:hyperlink>`) +
      p();
    const host = await open(p());
    const xml = flat(content, { relations, parts: numbering + image });
    await word((context) => context.document.body.insertOoxml(xml, 'Replace'));
    await word((context) => context.document.body.insertOoxml(xml, 'End'));
    const { parts, main } = host.document;
    expect(parts.text('word/numbering.xml').match(/<w:num /g)).toHaveLength(2);
    expect(new Set(xmlOf(host).match(/<w:numId w:val="\d+"/g)).size).toBe(2);
    expect(parts.names().filter((each) => each.includes('media/'))).toHaveLength(2);
    expect(parts.relationships(main).filter((each) => each.external)).toHaveLength(2);
    const back = await get((context) => context.document.body.getOoxml());
    expect(back).toContain('pkg:binaryData');
    expect(back).toContain('https://example.com/');
  });
});

describe('tables', () => {
  test('are read, filled, grown, and removed', async () => {
    const host = await open(
      p('a') +
        table([
          ['1', '2'],
          ['3', '4'],
        ]) +
        p('z'),
    );
    const values = (): Promise<unknown> =>
      Word.run(async (context) => {
        const first = context.document.body.tables.getFirst();
        first.load({ values: true, rowCount: true, headerRowCount: true, isUniform: true });
        await context.sync();
        return [first.values, first.rowCount, first.headerRowCount, first.isUniform];
      });
    expect(await values()).toEqual([
      [
        ['1', '2'],
        ['3', '4'],
      ],
      2,
      0,
      true,
    ]);
    await word((context) => {
      const first = context.document.body.tables.getFirst();
      first.headerRowCount = 1;
      first.addRows('End', 1, [['5', '6']]);
      first.getCell(0, 1).value = 'hai';
    });
    expect(await values()).toEqual([
      [
        ['1', 'hai'],
        ['3', '4'],
        ['5', '6'],
      ],
      3,
      1,
      true,
    ]);
    await word((context) => context.document.body.tables.getFirst().deleteRows(0, 1));
    expect(await values()).toEqual([
      [
        ['3', '4'],
        ['5', '6'],
      ],
      2,
      0,
      true,
    ]);
    await word((context) => context.document.body.tables.getFirst().delete());
    expect(await texts()).toEqual(['a', 'z']);
    await word((context) => context.document.body.insertTable(1, 2, 'End', [['x', 'y']]));
    expect(await texts()).toEqual(['a', 'z', 'x', 'y', '']);
    expect(host.bugs).toEqual([]);
  });
});

describe('the document around the text', () => {
  test('a header is made the first time it is asked for, and takes content', async () => {
    const host = await open(p('a'));
    await word((context) => {
      const header = context.document.sections.getFirst().getHeader('Primary');
      header.insertOoxml(
        flat(
          p('<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>', '', '<w:jc w:val="center"/>') + p(),
        ),
        'Replace',
      );
    });
    const { parts, main } = host.document;
    const name = parts.related(main, 'header') ?? '';
    expect(parts.text(name)).toContain('PAGE');
    expect(xmlOf(host)).toContain('<w:headerReference w:type="default"');
    expect(parts.contentType(name)).toContain('header+xml');
    const text = await Word.run(async (context) => {
      const header = context.document.sections.getFirst().getHeader('Primary');
      header.load({ text: true, type: true });
      await context.sync();
      return [header.text, header.type];
    });
    expect(text).toEqual(['1\r', 'Header']);
    expect(parts.names().filter((each) => each.includes('header'))).toHaveLength(1);
  });

  test('properties are kept in the file, names of custom ones whatever their case', async () => {
    const host = await open(p('a'));
    const seen = await Word.run(async (context) => {
      const { properties } = context.document;
      properties.title = 'Báo cáo';
      properties.customProperties.add('DeCuong.field.chiBo', 'Chi bộ');
      properties.customProperties.add('n', 3);
      properties.customProperties.add('decuong.field.chibo', 'Chi bộ 2');
      await context.sync();
      const all = properties.customProperties;
      const none = all.getItemOrNullObject('x');
      const count = all.getCount();
      properties.load({ title: true });
      all.load({ key: true, value: true, type: true });
      await context.sync();
      return [
        properties.title,
        count.value,
        none.isNullObject,
        all.items.map((each): unknown => [each.key, each.value, each.type]),
      ];
    });
    expect(seen).toEqual([
      'Báo cáo',
      2,
      true,
      [
        ['DeCuong.field.chiBo', 'Chi bộ 2', 'String'],
        ['n', 3, 'Number'],
      ],
    ]);
    await word((context) => context.document.properties.customProperties.getItem('n').delete());
    expect(host.document.parts.text('docProps/custom.xml')).not.toContain('name="n"');
    const again = await open(host.document.save());
    expect(again.document.parts.text('docProps/core.xml')).toContain('Báo cáo');
  });

  test('getOoxml of a part of the text gives that part', async () => {
    await open(p('một hai ba') + p('hai') + table([['x', 'y']]) + p('z'));
    const of = (read: (context: Word.RequestContext) => OfficeExtension.ClientResult<string>): Promise<string[]> =>
      get(read).then((xml) =>
        [...(/<w:body>.*<\/w:body>/s.exec(xml)?.[0] ?? '').matchAll(/<w:t[ >][^<]*<|<w:t>([^<]*)/g)].map((each) =>
          each[0].replace(/<w:t[^>]*>|<$/g, ''),
        ),
      );
    expect(await of((context) => context.document.body.search('hai').getFirst().getOoxml())).toEqual(['hai']);
    expect(await of((context) => context.document.body.paragraphs.getFirst().getOoxml())).toEqual(['một hai ba']);
    expect(await of((context) => context.document.body.tables.getFirst().getRange().getOoxml())).toEqual(['x', 'y']);
  });

  test('settings are stored, buttons are pressed, requests are logged', async () => {
    const host = await open(p('a'));
    Office.context.document.settings.set('k', { a: 1 });
    await new Promise((done) => Office.context.document.settings.saveAsync(done));
    expect(host.settings.get('k')).toBe('{"a":1}');
    Office.actions.associate('insertOutline', (event: Office.AddinCommands.Event) => {
      void word((context) => context.document.body.insertParagraph('từ nút', 'End')).then(() => event.completed());
    });
    host.log.clear();
    await host.pressButton('btnInsert', 'insertOutline');
    expect(await texts()).toEqual(['a', 'từ nút']);
    expect(host.log.writes).toEqual(['Body.insertParagraph']);
    expect(host.log.syncs).toBe(2);
  });
});
