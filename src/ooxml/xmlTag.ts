/**
 * Start tags, each read once as long as it is spelled the same: most of the thousands in a report are. One that was not met before is read from
 * `=` to `=`, without regular expressions: Word gives every paragraph an id of its own, so that none of their tags is like another.
 */
import { Fault } from './xmlFault.js';
import { declaresNamespace, innerScope, resolve, resolveRequires, type Scope, type Tag } from './xmlNames.js';
import { withLineEnds, withoutEntities } from './xmlText.js';

/** Tags longer than this are hardly ever met twice. */
const longestKnown = 1_000;
/** With so many different ones remembered, all are forgotten: those that are common are soon met again. */
const mostKnown = 2_000;

/** Many elements have no attributes: one list for them all. Nobody writes to it. */
const none: readonly never[] = [];

const slash = 0x2f;
const greater = 0x3e;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** An attribute's value as it is meant (XML 1.0, 3.3.3). */
const meaningOf = (value: string): string => withoutEntities(withLineEnds(value).replace(/[\t\n]/g, ' '));

/** A set costs more than looking through a handful, and far less than looking through thousands. */
const holdsTwice = (names: readonly string[]): boolean =>
  names.length < 10 ? names.some((name, index) => names.indexOf(name) < index) : new Set(names).size < names.length;

/** Canonical names and values, alternating. Of its true length from the start: a list that grows keeps room for more, in every paragraph. */
const pairsOf = (names: readonly string[], values: readonly string[], scope: Scope, element: string): string[] => {
  const pairs = new Array<string>(names.length * 2);
  names.forEach((spelled, index) => {
    const name = resolve(scope, spelled, true);
    const value = values[index] ?? '';
    pairs[index * 2] = name;
    pairs[index * 2 + 1] = name === 'Requires' && element === 'mc:Choice' ? resolveRequires(scope, value) : value;
  });
  return pairs;
};

export class TagReader {
  private declarations = 0;

  constructor(
    private readonly text: string,
    /** How many prefixes may be put into scopes, all scopes together. */
    private readonly mostDeclarations: number,
  ) {}

  /** The tag whose `<` stands here. Throws a `Fault`. */
  at(start: number, scope: Scope): Tag {
    const raw = this.text.slice(start, this.text.indexOf('>', start) + 1);
    const met = scope.tags.get(raw);
    if (met) return met;
    const tag = this.read(start, scope);
    if (tag.length === raw.length && raw.length <= longestKnown) {
      if (scope.tags.size >= mostKnown) scope.tags.clear();
      scope.tags.set(raw, tag);
    }
    return tag;
  }

  /** First place from here on that is no white space. */
  private afterSpaces(from: number): number {
    let at = from;
    while (isSpace(this.text.charCodeAt(at))) at++;
    return at;
  }

  /** Whether `>` or `/>` stands here. */
  private isEnd(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === greater || (code === slash && this.text.charCodeAt(at + 1) === greater);
  }

  private read(start: number, scope: Scope): Tag {
    const { text } = this;
    let at = start + 1;
    while (at < text.length && !isSpace(text.charCodeAt(at)) && !this.isEnd(at)) at++;
    const raw = text.slice(start + 1, at);
    const names: string[] = [];
    const values: string[] = [];
    let next = this.afterSpaces(at);
    while (!this.isEnd(next)) {
      const equals = text.indexOf('=', next);
      const open = this.afterSpaces(equals + 1);
      const quote = text.charAt(open);
      const close = quote === '"' || quote === "'" ? text.indexOf(quote, open + 1) : -1;
      if (next === at || equals < 0 || close < 0) throw new Fault(`the tag ${raw.slice(0, 40)} cannot be read`);
      let nameEnd = equals;
      while (isSpace(text.charCodeAt(nameEnd - 1))) nameEnd--;
      names.push(text.slice(next, nameEnd));
      values.push(text.slice(open + 1, close));
      at = close + 1;
      next = this.afterSpaces(at);
    }
    const selfClosing = text.charCodeAt(next) === slash;
    const length = next + (selfClosing ? 2 : 1) - start;
    const whole = text.slice(start, start + length);
    if (whole.includes('<', 1)) throw new Fault(`< inside the tag ${raw.slice(0, 40)}`);
    if (holdsTwice(names)) throw new Fault('an attribute twice');
    const meant = /[&\t\r\n]/.test(whole) ? values.map(meaningOf) : values;
    const inner = names.some(declaresNamespace) ? this.scopeIn(scope, names, meant) : scope;
    const name = resolve(inner, raw, false);
    const pairs = names.length > 0 ? pairsOf(names, meant, inner, name) : none;
    const isList = name.endsWith('Pr') && !selfClosing;
    return { raw, name, pairs, scope: inner, length, selfClosing, isList, list: undefined };
  }

  private scopeIn(outer: Scope, names: readonly string[], values: readonly string[]): Scope {
    const declared = names.flatMap((name, index) => (declaresNamespace(name) ? [name, values[index] ?? ''] : []));
    const { scope, isNew } = innerScope(outer, declared);
    if (isNew) this.declarations += scope.prefixes.size;
    if (this.declarations > this.mostDeclarations) throw new Fault('too many namespaces', 'too-large');
    return scope;
  }
}
