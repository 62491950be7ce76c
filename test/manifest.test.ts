/**
 * The manifest, checked without Microsoft's web service: order of elements by the schema, lengths and forms by the documentation of the
 * add-in only manifest, and every name in it against the files it names.
 */
import { JSDOM } from 'jsdom';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const xml = readFileSync('manifest.xml', 'utf8');
const manifest = new JSDOM(xml, { contentType: 'text/xml' }).window.document;
const base = 'https://localhost:3000/';

const all = (name: string): Element[] =>
  [...manifest.getElementsByTagName('*')].filter((found) => found.localName === name);
const one = (name: string): Element => {
  const [found] = all(name);
  if (!found) throw new Error(`The manifest has no ${name}.`);
  return found;
};
const childNames = (parent: Element): string[] => [...parent.children].map((child) => child.localName);
const value = (element: Element): string => element.getAttribute('DefaultValue') ?? element.textContent.trim();

/** True when `names` come in this order, each where it comes at all, and nothing else is there. */
const followsOrder = (names: readonly string[], order: readonly string[]): boolean => {
  const places = names.map((name) => order.indexOf(name));
  return places.every((place, index) => place >= 0 && (index === 0 || place >= (places[index - 1] ?? 0)));
};

/** Width and height of a PNG (its IHDR chunk: PNG specification, 11.2.2). */
const sizeOfPng = (path: string): [number, number] => {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe('the order of elements', () => {
  // Schema: OfficeApp 1.1, TaskPaneApp, and taskpaneappversionoverrides 1.0.
  const orders: Readonly<Record<string, readonly string[]>> = {
    OfficeApp: [
      'Id',
      'AlternateId',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'Dictionary',
      'VersionOverrides',
    ],
    VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
    DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
    GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
    Group: ['Label', 'Icon', 'Control'],
    Control: ['Label', 'Supertip', 'Icon', 'Action'],
    Supertip: ['Title', 'Description'],
    Action: ['TaskpaneId', 'SourceLocation', 'FunctionName'],
    Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
  };

  it.each(Object.entries(orders))('of %s is the schema’s', (name, order) => {
    const found = all(name);
    expect(found.length).toBeGreaterThan(0);
    for (const element of found)
      expect(followsOrder(childNames(element), order), childNames(element).join(' ')).toBe(true);
  });
});

describe('what Office insists on', () => {
  it('is well-formed XML of a task pane add-in for Word', () => {
    expect(all('parsererror')).toEqual([]);
    expect(manifest.documentElement.getAttribute('xsi:type')).toBe('TaskPaneApp');
    expect(all('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual([
      'Document',
      'Document',
    ]);
    expect(value(one('Permissions'))).toBe('ReadWriteDocument');
  });

  it('has a GUID and a version of four parts that follows the package', () => {
    expect(value(one('Id'))).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(value(one('Version'))).toBe(`${version}.0`);
  });

  it('asks for WordApi 1.3, what Office LTSC 2021 has', () => {
    const set = one('Set');
    expect([set.getAttribute('Name'), set.getAttribute('MinVersion')]).toEqual(['WordApi', '1.3']);
  });

  it('stays within the lengths of names and texts', () => {
    const longest = (name: string) => Math.max(...all(name).map((element) => textsOf(element).at(-1)?.length ?? 0));
    const textsOf = (element: Element) =>
      [value(element), ...[...element.children].map((override) => override.getAttribute('Value') ?? '')].sort(
        (first, second) => first.length - second.length,
      );
    expect(longest('DisplayName')).toBeLessThanOrEqual(125);
    expect(textsOf(all('Description')[0]!).at(-1)!.length).toBeLessThanOrEqual(250);
    for (const [table, limit] of [
      ['ShortStrings', 125],
      ['LongStrings', 250],
    ] as const) {
      for (const text of one(table).children) expect(textsOf(text).at(-1)!.length, text.id).toBeLessThanOrEqual(limit);
    }
    for (const control of [...all('Control'), ...all('Group')]) expect(control.id.length).toBeLessThanOrEqual(125);
  });

  it('uses https everywhere and asks for no other domain', () => {
    const places = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'Image', 'Url'].flatMap(all);
    const urls = places.map((element) => element.getAttribute('DefaultValue') ?? '').filter((url) => url !== '');
    expect(urls.length).toBeGreaterThan(40);
    for (const url of urls) expect(url).toMatch(/^https:\/\//);
    expect(all('AppDomains')).toEqual([]);
  });
});

describe('resources', () => {
  const defined = new Map([...one('Resources').querySelectorAll('[id]')].map((element) => [element.id, element]));
  const used = [...manifest.querySelectorAll('[resid]')].map((element) => element.getAttribute('resid') ?? '');

  it('are all defined, all used, once each, under names of at most 32 characters', () => {
    expect(new Set(used)).toEqual(new Set(defined.keys()));
    expect(one('Resources').querySelectorAll('[id]')).toHaveLength(defined.size);
    for (const id of defined.keys()) expect(id.length, id).toBeLessThanOrEqual(32);
  });

  it('speak every language that the manifest speaks', () => {
    const texts = [
      one('DisplayName'),
      all('Description')[0]!,
      ...one('ShortStrings').children,
      ...one('LongStrings').children,
    ];
    expect(value(one('DefaultLocale'))).toBe('vi-VN');
    for (const text of texts) {
      const locales = [...text.children].map((override) => override.getAttribute('Locale'));
      expect(locales, value(text)).toEqual(['en-US']);
      expect(text.firstElementChild?.getAttribute('Value')).toBeTruthy();
    }
  });

  it('call the buttons by their names in both languages', () => {
    const names = (id: string) => {
      const text = defined.get(id);
      return [text?.getAttribute('DefaultValue'), text?.firstElementChild?.getAttribute('Value')];
    };
    expect(names('Insert.Label')).toEqual(['Chèn đề cương', 'Insert outline']);
    expect(names('Guide.Label')).toEqual(['Hướng dẫn mục', 'Section guidance']);
    expect(names('Check.Label')).toEqual(['Kiểm tra trước khi in', 'Check before printing']);
  });

  it('are icons that exist with the size they claim', () => {
    const images = [...manifest.querySelectorAll('Icon [resid]')];
    expect(images.length).toBeGreaterThan(0);
    for (const image of images) {
      const size = Number(image.getAttribute('size'));
      const url = defined.get(image.getAttribute('resid') ?? '')?.getAttribute('DefaultValue') ?? '';
      expect(url.startsWith(base)).toBe(true);
      expect(sizeOfPng(url.slice(base.length)), url).toEqual([size, size]);
    }
    for (const icon of all('Icon')) {
      const sizes = [...icon.children].map((image) => Number(image.getAttribute('size')));
      for (const size of [16, 32, 80]) expect(sizes).toContain(size);
    }
    expect(sizeOfPng(value(one('IconUrl')).slice(base.length))).toEqual([32, 32]);
    expect(sizeOfPng(value(one('HighResolutionIconUrl')).slice(base.length))).toEqual([64, 64]);
  });
});

describe('what the buttons do', () => {
  it('runs functions that the commands page offers', () => {
    const sources = readdirSync('src/commands')
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`src/commands/${name}`, 'utf8'))
      .join('\n');
    const names = all('FunctionName').map(value);
    expect(names).toEqual(['insertOutline']);
    for (const name of names) expect(sources).toMatch(new RegExp(`onButton\\(\\s*['"]${name}['"]`));
  });

  it('opens pages that the build makes', () => {
    const pages = [...one('Urls').children].map((url) => new URL(value(url)).pathname.slice(1));
    expect(new Set(pages)).toEqual(new Set(['commands.html', 'help.html', 'taskpane.html']));
    for (const page of pages) {
      expect(existsSync(`src/taskpane/${page}`) || existsSync(`src/commands/${page}`), page).toBe(true);
    }
  });
});
