/**
 * What Word draws in the ribbon for an add-in: groups and buttons of its XML manifest, in the language wanted. Only the elements that
 * the ribbon needs are read (Microsoft Learn, «Create add-in commands in your XML manifest»).
 */
import { descendants, elementsOf, parseXml, textOf, type XmlElement } from '../ooxml/xml.js';
import { success, type Result } from '../result.js';

export type RibbonAction =
  /** Opens the task pane with this page. */
  | { readonly kind: 'pane'; readonly page: string }
  /** Runs this function of the commands page. */
  | { readonly kind: 'function'; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the picture of 32 pixels, or the nearest to it. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface Ribbon {
  /** Name of the add-in: the title of its pane. */
  readonly name: string;
  readonly commandsPage: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly RibbonButton[] }[];
}

const local = (element: XmlElement): string => element.name.replace(/^.*[}:]/, '');

const inside = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && [...descendants(element)].find((each) => local(each) === name);

const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elementsOf(element).find((each) => local(each) === name);

/** A text of the manifest in a language: `DefaultValue`, or the `Override` for it. */
const worded = (element: XmlElement | undefined, locale: string): string => {
  const override = element
    ? elementsOf(element).find((each) => local(each) === 'Override' && each.attribute('Locale') === locale)
    : undefined;
  return override?.attribute('Value') ?? element?.attribute('DefaultValue') ?? '';
};

/** Failure `damaged` when the manifest is not XML. */
export const readManifest = (text: string, locale = 'vi-VN'): Result<Ribbon> => {
  const parsed = parseXml(text);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const resources = new Map<string, string>();
  for (const element of descendants(root)) {
    const id = element.attribute('id');
    if (id !== undefined && element.attribute('DefaultValue') !== undefined) resources.set(id, worded(element, locale));
  }
  const resource = (element: XmlElement | undefined): string => resources.get(element?.attribute('resid') ?? '') ?? '';
  const button = (control: XmlElement): RibbonButton => {
    const images = [...descendants(control)].filter((each) => local(each) === 'Image');
    const image = images.find((each) => each.attribute('size') === '32') ?? images[0];
    const action = childNamed(control, 'Action');
    const name = inside(action, 'FunctionName');
    return {
      id: control.attribute('id') ?? '',
      label: resource(childNamed(control, 'Label')),
      tip: resource(inside(childNamed(control, 'Supertip'), 'Description')),
      icon: resource(image),
      action:
        name === undefined
          ? { kind: 'pane', page: resource(inside(action, 'SourceLocation')) }
          : { kind: 'function', name: textOf(name).trim() },
    };
  };
  const groups = [...descendants(root)].filter((each) => local(each) === 'Group');
  return success({
    name: worded(childNamed(root, 'DisplayName'), locale),
    commandsPage: resource(inside(root, 'FunctionFile')),
    groups: groups.map((group) => ({
      label: resource(childNamed(group, 'Label')),
      buttons: elementsOf(group)
        .filter((each) => local(each) === 'Control')
        .map(button),
    })),
  });
};

/** An address of the manifest as a path on this server: the pages are here, wherever the add-in will be served from one day. */
export const pathHere = (address: string): string => {
  try {
    const { pathname, search } = new URL(address);
    return pathname + search;
  } catch {
    return address;
  }
};
