import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeAttribute, escapeText } from '../../src/ooxml/escape.js';
import { childOf, descendants, elementsOf, parseXml, textOf } from '../../src/ooxml/xml.js';
import { valueIn, wordNamespace } from '../support/docx.js';

const parsed = (text: string) => valueIn(parseXml(text));
const word = (inside: string): string => `<w:document xmlns:w="${wordNamespace}">${inside}</w:document>`;

describe('an XML tree', () => {
  it('knows where each element stands in the text', () => {
    const text = `<?xml version="1.0"?>\r\n<!-- <x> -->${word('<w:p a="1 &gt; 0"\n><w:r/>đ😀<![CDATA[<]]></w:p >')}\n`;
    const paragraph = childOf(parsed(text), 'w:p');
    const run = childOf(paragraph, 'w:r');
    expect(text.slice(paragraph?.start, paragraph?.end)).toBe('<w:p a="1 &gt; 0"\n><w:r/>đ😀<![CDATA[<]]></w:p >');
    expect(text.slice(paragraph?.openEnd, paragraph?.closeStart)).toBe('<w:r/>đ😀<![CDATA[<]]>');
    expect(text.slice(run?.start, run?.end)).toBe('<w:r/>');
    expect([run?.selfClosing, paragraph?.selfClosing]).toEqual([true, false]);
    expect(paragraph && textOf(paragraph)).toBe('đ😀<');
  });

  it('gives every name its canonical prefix, whatever the file calls it', () => {
    const root = parsed(
      `<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:q="${wordNamespace}" q:a="1" b="2"><q:p/><z:y xmlns:z="urn:z"/></document>`,
    );
    expect([...descendants(root)].map((element) => element.name)).toEqual(['w:document', 'w:p', '{urn:z}y']);
    expect([root.attribute('w:a'), root.attribute('b'), root.attribute('w:b')]).toEqual(['1', '2', undefined]);
  });

  it('lets a prefix mean something else further in', () => {
    const root = parsed(`<w:a xmlns:w="urn:one"><w:b xmlns:w="${wordNamespace}"/><w:c/></w:a>`);
    expect(elementsOf(root).map((element) => element.name)).toEqual(['w:b', '{urn:one}c']);
  });

  it('names what a choice requires by canonical prefixes', () => {
    const root = parsed(
      '<mc:Choice xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:s="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:u="urn:u" Requires="s u"/>',
    );
    expect(root.attribute('Requires')).toBe('wps {urn:u}');
  });

  it('keeps attributes called __proto__ and constructor as names like any other', () => {
    const root = parsed('<a __proto__="1" constructor="2"/>');
    expect(root.attribute('constructor')).toBe('2');
    expect(root.attribute('toString')).toBeUndefined();
  });

  it('is as deep as the file wants', () => {
    const deep = 50_000;
    expect([...descendants(parsed('<a>'.repeat(deep) + '</a>'.repeat(deep)))]).toHaveLength(deep);
  });

  it.each([
    ['nothing', ''],
    ['text only', 'abc'],
    ['an element left open', '<a><b></a>'],
    ['two roots', '<a/><b/>'],
    ['an attribute twice', '<a x="1" x="2"/>'],
    ['an unknown entity', '<a>&boom;</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['a prefix without declaration', '<w:a/>'],
    ['an undeclared prefix on an attribute', '<a w:b="1"/>'],
    ['half a character', '<a>\ud83d</a>'],
    ['a DOCTYPE', '<!DOCTYPE a><a/>'],
    ['nested entities', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ])('is refused with %s', (_, text) => {
    const result = parseXml(text);
    expect(result.ok ? 'opens' : result.failure.code).toBe('damaged');
  });

  it('gives back any text and any attribute that was escaped', () => {
    const legal = fc
      .string({ unit: 'binary' })
      .map((text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')); // eslint-disable-line no-control-regex
    fc.assert(
      fc.property(legal, legal, (text, attribute) => {
        const root = parsed(`<a b="${escapeAttribute(attribute)}">${escapeText(text)}</a>`);
        expect(textOf(root)).toBe(text);
        expect(root.attribute('b')).toBe(attribute);
      }),
      { numRuns: 300 },
    );
  });

  it('stays well-formed with characters that XML cannot hold', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (codes) => {
        const text = String.fromCharCode(...codes);
        expect(parseXml(`<a b="${escapeAttribute(text)}">${escapeText(text)}</a>`).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
