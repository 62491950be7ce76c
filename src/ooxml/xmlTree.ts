/**
 * The small immutable tree that a part's text is read into: names and values as xmlScan.ts gives them, and for each element where it stands
 * in the text, so that an edit can patch the text and leave the rest as it is.
 */

export type XmlNode = XmlElement | string;

export class XmlElement {
  private nodes: readonly XmlNode[] | undefined;

  constructor(
    /** Canonical name: `w:p`. A name of an unknown namespace is `{uri}local`. */
    readonly name: string,
    /**
     * Canonical attribute names and values, alternating: no object, so that no name of a file can mean anything to JavaScript.
     * Namespace declarations are among them under their raw names (`xmlns:w`).
     */
    private readonly pairs: readonly string[],
    /** What stands in it; or an element whose text is the same, of which it is a copy at another place. */
    content: readonly XmlNode[] | XmlElement,
    /** Offset of `<`. */
    readonly start: number,
    /** Offset after the `>` of the start tag. */
    readonly openEnd: number,
    /** Offset of `</`; equal to `end` for an element without an end tag. */
    readonly closeStart: number,
    /** Offset after the element. */
    readonly end: number,
  ) {
    this.nodes = content instanceof XmlElement ? undefined : content;
    this.same = content instanceof XmlElement ? content : this;
  }

  /**
   * The first element of the part, itself perhaps, that is known to have the very text of this one: what is worked out for one holds for all.
   */
  readonly same: XmlElement;

  /** The children of a copy are made when somebody asks for them: of most formatting, nobody does. */
  get children(): readonly XmlNode[] {
    return (this.nodes ??= this.copied());
  }

  private copied(): readonly XmlNode[] {
    const distance = this.start - this.same.start;
    return this.same.children.map((node) => (typeof node === 'string' ? node : node.movedBy(distance)));
  }

  private movedBy(distance: number): XmlElement {
    const { name, pairs, same, start, openEnd, closeStart, end } = this;
    const from = start + distance;
    return new XmlElement(name, pairs, same, from, openEnd + distance, closeStart + distance, end + distance);
  }

  /** An attribute's value by canonical name. */
  attribute(name: string): string | undefined {
    for (let index = 0; index < this.pairs.length; index += 2)
      if (this.pairs[index] === name) return this.pairs[index + 1];
    return undefined;
  }

  /** All attributes, canonical name and value, in the order of the text. */
  *attributes(): Generator<readonly [string, string]> {
    for (let index = 0; index < this.pairs.length; index += 2)
      yield [this.pairs[index] ?? '', this.pairs[index + 1] ?? ''];
  }

  /** `<w:p/>`: there is no end tag. */
  get selfClosing(): boolean {
    return this.closeStart === this.end;
  }
}

/** The first child element of this name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined => {
  if (element) for (const node of element.children) if (typeof node !== 'string' && node.name === name) return node;
  return undefined;
};

export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((node): node is XmlElement => typeof node !== 'string');

/** The text of an element and of everything in it. */
export const textOf = (element: XmlElement): string => {
  const [only] = element.children;
  if (only === undefined) return '';
  if (typeof only === 'string' && element.children.length === 1) return only;
  let text = '';
  // Without recursion, as in `descendants`.
  const stack: XmlNode[] = [element];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') text += node;
    else
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child !== undefined) stack.push(child);
      }
  }
  return text;
};

/**
 * Puts the child elements on a stack, the first on top. One by one: a call with a hundred thousand arguments, as `push(...elements)` makes
 * for the body of a very long document, overflows the stack of JavaScript.
 */
export const pushChildren = (stack: XmlElement[], { children }: XmlElement): void => {
  for (let index = children.length - 1; index >= 0; index--) {
    const node = children[index];
    if (node !== undefined && typeof node !== 'string') stack.push(node);
  }
};

/** Every element of a tree in document order, without recursion: the tree may be as deep as the file wants. */
export function* descendants(root: XmlElement): Generator<XmlElement> {
  const stack: XmlElement[] = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element;
    pushChildren(stack, element);
  }
}
