// @vitest-environment jsdom
/** The focus stays where the person has put it: typing, the cursor moving in Word and the document being read again never take it. */
import { afterEach, expect, it, vi } from 'vitest';
import { defaultOutline as outline } from '../../src/outline/bundled.js';
import { exampleProfile } from '../../src/outline/profile.js';
import { allSections, leavesOf } from '../../src/outline/tree.js';
import { texts } from '../../src/taskpane/texts.js';
import { whereOf, type FakeSession } from './fakeDocument.js';
import { after, click, drawn, named, text, type, undraw } from './drawn.js';

await import('../../src/taskpane/components/Guide.js');

// jsdom scrolls nothing.
Element.prototype.scrollIntoView = vi.fn();

const leaves = leavesOf(outline);
const [first, second, third] = leaves.map(({ id }) => id);

const written = ({ document: given }: FakeSession) => {
  for (const section of allSections(outline)) given.states.set(section.id, 'written');
  given.states.set(third ?? '', 'empty');
  given.profile = exampleProfile(outline);
  for (const section of [first, second])
    given.findings.push({
      rule: 'section-empty',
      severity: 'error',
      section: section ?? '',
      message: `Mục ${section ?? ''} trống.`,
      quote: '',
      where: whereOf(section ?? ''),
    });
};
const input = (selector: string): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`No ${selector}.`);
  return found;
};

/** What goes on in Word while the person is at something else; says where the focus is after each. */
const goOn = async (given: FakeSession): Promise<readonly (Element | null)[]> => {
  const seen: (Element | null)[] = [];
  const step = async (work: () => void) => {
    await after(work);
    seen.push(document.activeElement);
  };
  const { calls } = given.document;
  for (const section of [second, third, '']) await step(() => given.document.moveTo(section ?? ''));
  await after(() => void given.pass(60_000));
  given.document.states.set(third ?? '', 'written');
  const reads = calls.filter((call) => call === 'read').length;
  await step(() => void given.session.refresh());
  // The document has been read again indeed.
  expect(calls.filter((call) => call === 'read').length).toBeGreaterThan(reads);
  await step(() => given.document.moveTo(first ?? ''));
  return seen;
};

afterEach(undraw);

it('in Word while the guide follows the cursor', async () => {
  const given = await drawn('guide', written);
  for (const focused of await goOn(given)) expect(focused).toBe(document.body);
});

it('on «Mục sau» while it leads from section to section, each with its own notes and no others', async () => {
  const given = await drawn('guide', written);
  await after(() => given.document.moveTo(first ?? ''));
  const next = named('button', texts.guide.next);
  next.focus();
  for (const section of leaves.slice(1, 5)) {
    await after(() => next.click());
    expect(document.activeElement).toBe(next);
    const ofVariant = section.guidance.filter(({ variant }) => !variant || variant === given.document.profile?.variant);
    expect(document.querySelectorAll('main input[type=checkbox]')).toHaveLength(ofVariant.length);
  }
});

it('on the view that a button led to, and on the check when its button has gone', async () => {
  // jsdom says that a page whose body has the focus has none.
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  const given = await drawn('check', written);
  const run = named('button', texts.check.run);
  run.focus();
  await after(() => run.click());
  expect(document.activeElement?.textContent).toBe(texts.check.again);
  await after(() => given.session.show('guide'));
  expect(document.activeElement?.id).toBe('view');
  vi.restoreAllMocks();
});

it('in the search box of the guide while words are typed into it', async () => {
  const given = await drawn('guide', written);
  const search = input('input[type=search]');
  search.focus();
  for (const words of ['d', 'dan', 'dan van', 'zzz', '']) {
    await type(search, words);
    expect(document.activeElement).toBe(search);
  }
  for (const focused of await goOn(given)) expect(focused).toBe(search);
});

it('in Word while the list of findings stands beside it', async () => {
  const given = await drawn('check', written);
  await click('button', texts.check.run);
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  for (const focused of await goOn(given)) expect(focused).toBe(document.body);
});

it('in the reason that is being typed for a finding', async () => {
  const given = await drawn('check', written);
  await click('button', texts.check.run);
  await after(() => document.querySelector<HTMLElement>('main li button[aria-expanded]')?.click());
  const aside = [...document.querySelectorAll('button')].find((button) => button.textContent === texts.check.setAside);
  await after(() => aside?.click());
  expect(text()).toContain(texts.check.ownReason);
  const reason = input('main li input:not([type=checkbox])');
  reason.focus();
  for (const words of ['C', 'Cấp trên', 'Cấp trên cho phép']) {
    await type(reason, words);
    expect(document.activeElement).toBe(reason);
  }
  for (const focused of await goOn(given)) expect(focused).toBe(reason);
  expect(reason.value).toBe('Cấp trên cho phép');
});
