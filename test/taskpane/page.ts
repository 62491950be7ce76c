/** What every test of something drawn asks of the page and does to it. */
import axe from 'axe-core';

/** By axe-core's rules; jsdom does not see colours. */
export const faults = async (): Promise<readonly string[]> => {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** Types into a field as a browser would tell React of it. */
export const putIn = (input: Element | null | undefined, value: string): void => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
  input?.dispatchEvent(new Event('input', { bubbles: true }));
};
