/** What `npm run package` puts beside the pages for an office's own web server. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';

interface Packaging {
  readonly complaintOf: (wishes: { base: string; officeJs: string }) => string | undefined;
  readonly headersOf: (policy: string) => readonly (readonly [string, string])[];
  readonly nginxConf: (headers: readonly (readonly [string, string])[], path: string) => string;
  readonly apacheConf: (headers: readonly (readonly [string, string])[]) => string;
  readonly iisConf: (headers: readonly (readonly [string, string])[]) => string;
}
/** Imported by address: it is plain JavaScript and has no types. */
const { complaintOf, headersOf, nginxConf, apacheConf, iisConf } = (await import(
  String(new URL('../scripts/package.mjs', import.meta.url))
)) as Packaging;

const headers = headersOf("default-src 'none'; script-src 'self'");

describe('the server’s settings', () => {
  it('let Word on the web frame the pages, and nobody else', () => {
    const [name, policy] = headers[0] ?? ['', ''];
    expect(name).toBe('Content-Security-Policy');
    const framers = policy.split('frame-ancestors ')[1]?.split(' ') ?? [];
    expect(framers).toContain('https://*.officeapps.live.com');
    expect(framers.every((one) => one === "'self'" || /^https:\/\/\*\.[a-z.]+$/.test(one))).toBe(true);
  });

  it('say the same in the words of nginx, Apache and IIS', () => {
    const iis = new JSDOM(iisConf(headers), { contentType: 'text/xml' }).window.document;
    for (const [name, value] of headers) {
      expect(nginxConf(headers, '/de-cuong')).toContain(`add_header ${name} "${value}" always;`);
      expect(apacheConf(headers)).toContain(`Header always set ${name} "${value}"`);
      expect(iis.querySelector(`add[name="${name}"]`)?.getAttribute('value')).toBe(value);
    }
    expect(nginxConf(headers, '/de-cuong')).toContain('location /de-cuong/ {');
  });
});

it.each([
  [{ base: '', officeJs: '' }, 'Thiếu địa chỉ'],
  [{ base: 'may-chu/de-cuong', officeJs: '' }, 'không phải là một địa chỉ'],
  [{ base: 'http://may-chu/de-cuong', officeJs: '' }, 'chỉ nhận địa chỉ https'],
  [{ base: 'https://may-chu/?a=1', officeJs: '' }, 'không được có ?'],
  [{ base: 'https://may-chu', officeJs: 'http://may-chu/office.js' }, 'cũng phải ở địa chỉ https'],
  [{ base: 'https://may-chu', officeJs: 'test' }, 'không có tệp office.js'],
])('says what is wrong with %j', (wishes, sentence) => {
  expect(complaintOf(wishes)).toContain(sentence);
});

it('takes an address, with office.js from Microsoft, from a folder or from an address', () => {
  for (const officeJs of ['', 'node_modules/@microsoft/office-js/dist', 'https://may-chu/office-js'])
    expect(complaintOf({ base: 'https://may-chu/de-cuong', officeJs })).toBeUndefined();
});
