/**
 * Members of Word's object model that are newer than the npm library (frozen at mid-2022), added onto its real classes with its own
 * factories, so that code under test can use them as with the library of today: above the requirement sets of the host a member throws
 * `ApiNotFound`; within them it goes over the wire, where the host answers `NotImplemented` for what it does not know. The table is
 * generated from the documentation; names on the wire are this project's own on both ends. The host's side is in objects/.
 */
import { afterResult, isClass, newClientClass } from './clientLibrary.js';
import type { ClientClass, ClientObject, OfficePage } from './clientLibrary.js';
import { collectionItems, memberRows } from './generated/members.js';
import type { MemberRow } from './generated/members.js';
import { pascal } from './wireShapes.js';

export type { OfficePage } from './clientLibrary.js';

/** Operation types of the library: what only reads may run as often as it is asked for. */
const operations = { write: 0, read: 1 };

/** Flag of a path that may be asked for again without harm. */
const repeatable = 4;

const onlyReads = (method: string): boolean => /^(?:get|has|is|compare)(?![a-z])/.test(method);

/** Adds what the npm library lacks, and holds what it has to the sets that the host of this page reports. Call once, after `Office.onReady`. */
export const extendOffice = (page: OfficePage): void => {
  const classes = new Classes(page);
  const rowsOf = new Map<string, MemberRow[]>();
  for (const row of memberRows) rowsOf.set(row[0], [...(rowsOf.get(row[0]) ?? []), row]);
  for (const [className, rows] of rowsOf) extendClass(page, classes, classes.named(className), rows);
};

/** The classes of `Word.*`: the library's, and ours where it has none. */
class Classes {
  readonly #page: OfficePage;

  constructor(page: OfficePage) {
    this.#page = page;
  }

  named(name: string): ClientClass {
    const known = this.#page.Word[name];
    if (isClass(known)) return known;
    const item = collectionItems[name];
    const added = newClientClass(
      this.#page.OfficeExtension,
      name,
      item === undefined ? undefined : () => this.named(item),
    );
    Object.defineProperty(this.#page.Word, name, { configurable: true, enumerable: true, value: added });
    return added;
  }
}

const extendClass = (page: OfficePage, classes: Classes, type: ClientClass, rows: readonly MemberRow[]): void => {
  const { Utility } = page.OfficeExtension;
  const check = ([className, name, , set, version]: MemberRow): void => {
    if (page.Office.context.requirements.isSetSupported(set, version)) return;
    const location = `${className}.${name}`;
    throw Utility.createRuntimeError('ApiNotFound', `${location} is part of ${set} ${version}`, location, 404);
  };
  const values = new WeakMap<object, Map<string, unknown>>();
  const valuesOf = (object: object): Map<string, unknown> => {
    const known = values.get(object) ?? new Map<string, unknown>();
    values.set(object, known);
    return known;
  };
  const scalars: string[] = [];
  for (const row of rows) {
    const [, name, kind] = row;
    const known = Object.getOwnPropertyDescriptor(type.prototype, name);
    if (known !== undefined) {
      Object.defineProperty(
        type.prototype,
        name,
        checked(known, () => check(row)),
      );
      continue;
    }
    if (kind === 'value' || kind === 'readonly') scalars.push(name);
    Object.defineProperty(type.prototype, name, {
      configurable: true,
      enumerable: true,
      ...checked(memberOf(page, classes, row, valuesOf), () => check(row)),
    });
  }
  if (scalars.length > 0)
    afterResult(type, (object, answer) => {
      for (const name of scalars) {
        const value = answer[pascal(name)];
        if (value !== undefined) valuesOf(object).set(name, value);
      }
    });
};

/** The same member, behind a check. */
const checked = (member: PropertyDescriptor, check: () => void): PropertyDescriptor => {
  const guard = (call: unknown) =>
    function (this: unknown, ...args: unknown[]): unknown {
      check();
      return typeof call === 'function' ? (Reflect.apply(call, this, args) as unknown) : undefined;
    };
  const guarded = { ...member };
  for (const part of ['value', 'get', 'set'] as const)
    if (part in member) guarded[part] = guard(Reflect.get(member, part));
  return guarded;
};

const memberOf = (
  { OfficeExtension }: OfficePage,
  classes: Classes,
  [className, name, kind, , , gives]: MemberRow,
  valuesOf: (object: object) => Map<string, unknown>,
): PropertyDescriptor => {
  const { BatchApiHelper, GenericEventHandlers, Utility } = OfficeExtension;
  const wire = pascal(name);
  const isCollection = gives in collectionItems;
  /** Made when first asked for, then the same one. */
  const once = (make: (object: ClientObject) => object): PropertyDescriptor => ({
    get(this: ClientObject) {
      const made = valuesOf(this).get(name) ?? make(this);
      valuesOf(this).set(name, made);
      return made;
    },
  });
  switch (kind) {
    case 'value':
    case 'readonly':
      return {
        get(this: ClientObject) {
          const value = valuesOf(this).get(name);
          Utility.throwIfNotLoaded(name, value, className, this._isNull);
          return value;
        },
        ...(kind === 'readonly'
          ? {}
          : {
              set(this: ClientObject, value: unknown) {
                valuesOf(this).set(name, value);
                BatchApiHelper.invokeSetProperty(this, wire, value, 0);
              },
            }),
      };
    case 'object':
      return once((object) =>
        BatchApiHelper.createPropertyObject(classes.named(gives), object, wire, isCollection, repeatable),
      );
    case 'event': {
      const register = (object: object, call: string) => () =>
        BatchApiHelper.invokeMethod(object, call, operations.read, ['', wire], repeatable, 0);
      return once(
        (object) =>
          new GenericEventHandlers(object.context, object, wire, {
            eventType: 0,
            registerFunc: register(object, '_RegisterEvent'),
            unregisterFunc: register(object, '_UnregisterEvent'),
            getTargetIdFunc: () => '',
            eventArgsTransformFunc: (value: unknown) => Utility._createPromiseFromResult(value),
          }),
      );
    }
    case 'method': {
      const operation = onlyReads(name) ? operations.read : operations.write;
      const flags = operation === operations.read ? repeatable : 0;
      return {
        value(this: ClientObject, ...args: unknown[]): unknown {
          return gives === ''
            ? BatchApiHelper.invokeMethod(this, wire, operation, args, flags, 0)
            : BatchApiHelper.createMethodObject(
                classes.named(gives),
                this,
                wire,
                operation,
                args,
                isCollection,
                false,
                null,
                flags,
              );
        },
      };
    }
  }
};
