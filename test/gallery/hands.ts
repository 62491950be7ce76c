/** The presses of a scene: by the name that is read aloud, in a real browser, waiting until the pane has drawn. */

const settled = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done, 60));
  });

/** Chunks of views come in their own time. */
const patienceMs = 3_000;

const nameOf = (element: HTMLElement): string => (element.getAttribute('aria-label') ?? element.textContent).trim();

const find = async (selector: string, name: string | RegExp): Promise<HTMLElement> => {
  const fits = (element: HTMLElement): boolean =>
    element.offsetParent !== null && (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)));
  const end = performance.now() + patienceMs;
  for (;;) {
    const all = [...document.querySelectorAll<HTMLElement>(selector)];
    const found = all.find(fits);
    if (found) return found;
    if (performance.now() > end) throw new Error(`No «${String(name)}» among: ${all.map(nameOf).join(' | ')}`);
    await settled();
  }
};

const press = async (selector: string, name: string | RegExp): Promise<void> => {
  const found = await find(selector, name);
  found.focus();
  found.click();
  await settled();
};

export const pressButton = (name: string | RegExp): Promise<void> => press('button:not([role])', name);

export const pressTab = (name: string): Promise<void> => press('[role=tab]', name);

/** The first button that begins so. */
export const pressFirst = (name: string | RegExp): Promise<void> =>
  press('main button:not([role])', typeof name === 'string' ? new RegExp(`^${name}`) : name);

export const pressMenuItem = async (name: string): Promise<void> => {
  await press('header button[aria-haspopup=menu]', /./);
  await press('[role=menuitem]', name);
};

/** Makes the first finding that fits the current one. */
export const choose = async (fits: (item: HTMLElement) => boolean): Promise<void> => {
  const item = [...document.querySelectorAll<HTMLElement>('main li')].find(
    (each) => each.querySelector('button[aria-expanded]') !== null && fits(each),
  );
  item?.querySelector<HTMLElement>('button[aria-expanded]')?.click();
  await settled();
};

export const fill = (input: HTMLInputElement, text: string): Promise<void> => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  return settled();
};

/** Types into the field with this label, or into the search box. */
export const type = async (field: string, text: string): Promise<void> => {
  const isMeant = (input: HTMLInputElement): boolean =>
    field === 'search'
      ? input.type === 'search'
      : [...(input.labels ?? [])].some((each) => each.textContent.startsWith(field));
  const end = performance.now() + patienceMs;
  for (;;) {
    const input = [...document.querySelectorAll('input')].find(isMeant);
    if (input) return fill(input, text);
    if (performance.now() > end) throw new Error(`No field «${field}».`);
    await settled();
  }
};

/** The row of the import's tree that holds these words. */
export const pressRow = (words: string): Promise<void> => press('[role=row]', new RegExp(words));

/** The person chooses this file. */
export const chooseFile = async (name: string, content: string | Uint8Array): Promise<void> => {
  const end = performance.now() + patienceMs;
  let input = document.querySelector<HTMLInputElement>('main input[type=file]');
  while (!input && performance.now() < end) {
    await settled();
    input = document.querySelector<HTMLInputElement>('main input[type=file]');
  }
  if (!input) throw new Error('No place to choose a file.');
  const given = new DataTransfer();
  given.items.add(new File([typeof content === 'string' ? content : new Uint8Array(content)], name));
  input.files = given.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
};
