import { expect, test } from 'vitest';
import { carriedOutline } from '../../src/ooxml/carried.js';
import { openPackage } from '../../src/ooxml/package.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { exampleProfile } from '../../src/outline/profile.js';
import type { Outline } from '../../src/outline/types.js';
import type { InsertRequest } from '../../src/word/document.js';
import { docx, p, valueIn } from '../support/docx.js';
import { closeAfterEach, openIn, twoHosts } from './openIn.js';

closeAfterEach();

const sent: Outline = { ...defaultOutline, id: 'de-cuong-xa', title: 'Đề cương của Đảng ủy xã' };
const request = (outline: Outline): InsertRequest => ({
  outline,
  profile: exampleProfile(outline),
  place: 'end',
  guidance: false,
  tables: false,
});

test.each(twoHosts)('in %s the outline goes in with its text, once, and a colleague’s pane finds it', async (name) => {
  const { document, host, syncs } = await openIn(name, docx(p()));
  expect(
    valueIn(await document.insert(request(sent)))
      .notices.map(({ sentence }) => sentence)
      .join(),
  ).not.toContain('.decuong.json');
  expect(syncs()).toBeLessThanOrEqual(3);
  expect(valueIn(await document.read()).carried).toEqual(sent);
  const saved = host.document.save();
  expect(valueIn(carriedOutline(valueIn(openPackage(saved)))!)).toEqual(sent);
  valueIn(await document.insert(request(sent)));
  expect(host.document.parts.names().filter((part) => part.startsWith('customXml/item'))).toHaveLength(2);
  expect(host.bugs).toEqual([]);

  const colleague = await openIn(name, saved);
  expect(valueIn(await colleague.document.read()).carried).toEqual(sent);
  expect(colleague.host.bugs).toEqual([]);
});

test.each(twoHosts)('in %s a report that only has its profile written gets the outline too', async (name) => {
  const { document, host } = await openIn(name, docx(p('I- ĐẶC ĐIỂM TÌNH HÌNH')));
  expect(valueIn(await document.setProfile(sent, exampleProfile(sent))).notices).toEqual([]);
  const colleague = await openIn(name, host.document.save());
  expect(valueIn(await colleague.document.read())).toMatchObject({ outline: 'de-cuong-xa@1.0.0', carried: sent });
});

test('where Word cannot keep it beside the profile, the person is told', async () => {
  const { document } = await openIn('windows-2021', docx(p('Có chữ.')), {}, { CustomXmlParts: '0.0' });
  const { notices } = valueIn(await document.setProfile(sent, exampleProfile(sent)));
  expect(notices.map(({ sentence }) => sentence).join()).toContain('.decuong.json');
});

test.each(twoHosts)('in %s a later version takes the place of the one before', async (name) => {
  const { document, host } = await openIn(name, docx(p()));
  valueIn(await document.insert(request(sent)));
  const later = { ...sent, version: '9.0.0' };
  valueIn(await document.insert(request(later)));
  expect(valueIn(carriedOutline(valueIn(openPackage(host.document.save())))!)).toEqual(later);
  expect(host.document.parts.names().filter((part) => part.startsWith('customXml/item'))).toHaveLength(2);
});

test('a bundled outline is not carried, and no part is asked for', async () => {
  const { document, host } = await openIn('windows-2021', docx(p()));
  valueIn(await document.insert(request(defaultOutline)));
  expect(valueIn(await document.read()).carried).toBeUndefined();
  expect(host.document.parts.names().some((part) => part.startsWith('customXml/'))).toBe(false);
});

test('where Word cannot keep it, the person is told to send the file along', async () => {
  const { document } = await openIn('windows-2021', docx(p()), {}, { CustomXmlParts: '0.0' });
  const { inserted, notices } = valueIn(await document.insert(request(sent)));
  expect(inserted.length).toBeGreaterThan(0);
  expect(notices.map(({ sentence }) => sentence).join()).toContain('.decuong.json');
  expect(valueIn(await document.read()).carried).toBeUndefined();
});

test('a part made to harm is passed over', async () => {
  const { document, host } = await openIn('windows-2021', docx(p()));
  valueIn(await document.insert(request(sent)));
  const part = host.document.parts.names().find((each) => each === 'customXml/item1.xml')!;
  host.document.parts.put(part, '<outline xmlns="urn:de-cuong:outline">{"__proto__":{"a":1}}</outline>');
  expect(valueIn(await document.read()).carried).toBeUndefined();
});

test('parts of others that are no XML do not stand in the way', async () => {
  const { document, host } = await openIn('windows-2021', docx(p()));
  const { parts, main } = host.document;
  parts.add(main, 'customXml', 'customXml/item1.xml', 'application/xml', '<no');
  parts.add('customXml/item1.xml', 'customXmlProps', 'customXml/itemProps1.xml', 'application/xml', '<no');
  valueIn(await document.insert(request(sent)));
  expect(valueIn(await document.read()).carried).toEqual(sent);
  expect(host.document.parts.text('customXml/item1.xml')).toBe('<no');
  expect(host.bugs).toEqual([]);
});
