/**
 * What extensions.ts uses of office.js as it is in a page, loosely typed: the factories of client objects are not in its public types.
 * Also makes classes that the npm library does not have, in its manner.
 */

/** A proxy object of the library: `Word.Paragraph` and the like. */
export interface ClientObject {
  readonly context: unknown;
  readonly _isNull: unknown;
}

export interface ClientClass {
  new (context: unknown, path: unknown): ClientObject;
  readonly prototype: ClientObject;
}

export interface ClientLibrary {
  readonly ClientObject: ClientClass;
  readonly GenericEventHandlers: new (context: unknown, parent: object, name: string, event: object) => object;
  readonly BatchApiHelper: {
    createPropertyObject(type: ClientClass, parent: object, name: string, isCollection: boolean, flags: number): object;
    createMethodObject(
      type: ClientClass,
      parent: object,
      name: string,
      operation: number,
      args: readonly unknown[],
      isCollection: boolean,
      isInvalidAfterRequest: boolean,
      getById: null,
      flags: number,
    ): object;
    createChildItemObject(
      type: ClientClass,
      hasIndexer: boolean,
      parent: object,
      value: unknown,
      index: number,
    ): object;
    invokeMethod(
      parent: object,
      name: string,
      operation: number,
      args: readonly unknown[],
      flags: number,
      result: number,
    ): unknown;
    invokeSetProperty(parent: object, name: string, value: unknown, flags: number): void;
  };
  readonly Utility: {
    load(object: object, option: unknown): unknown;
    throwIfNotLoaded(name: string, value: unknown, className: string, isNull: unknown): void;
    createRuntimeError(code: string, message: string, location: string, status: number): Error;
    fixObjectPathIfNecessary(object: object, value: unknown): void;
    _createPromiseFromResult(value: unknown): unknown;
  };
}

export interface OfficePage {
  readonly Word: Readonly<Record<string, unknown>>;
  readonly OfficeExtension: ClientLibrary;
  readonly Office: {
    readonly context: { readonly requirements: { isSetSupported(name: string, version?: string): boolean } };
  };
}

export const isClass = (value: unknown): value is ClientClass => typeof value === 'function';

/** Runs `then` after the class has taken in what the host answered for an object. */
export const afterResult = (
  type: ClientClass,
  then: (object: object, value: Readonly<Record<string, unknown>>) => void,
): void => {
  const before: unknown = Reflect.get(type.prototype, '_handleResult');
  Object.defineProperty(type.prototype, '_handleResult', {
    configurable: true,
    value(this: object, value: Readonly<Record<string, unknown>> | null | undefined) {
      if (typeof before === 'function') Reflect.apply(before, this, [value]);
      if (value !== null && value !== undefined) then(this, value);
    },
  });
};

/** A class as the library writes them: loads, takes answers, and holds items when it is a collection. */
export const newClientClass = (
  { ClientObject, Utility, BatchApiHelper }: ClientLibrary,
  className: string,
  itemClass: (() => ClientClass | undefined) | undefined,
): ClientClass => {
  const items = new WeakMap<object, readonly object[]>();
  class Added extends ClientObject {
    get _className(): string {
      return className;
    }
    get _isCollection(): boolean {
      return itemClass !== undefined;
    }
    load(option: unknown): unknown {
      return Utility.load(this, option);
    }
  }
  afterResult(Added, (object, value) => {
    Utility.fixObjectPathIfNecessary(object, value);
    const type = itemClass?.();
    const list: unknown = value['_Items'];
    if (type === undefined || !Array.isArray(list)) return;
    const made = list.map((each: unknown, index) => {
      const item = BatchApiHelper.createChildItemObject(type, true, object, each, index);
      const take: unknown = Reflect.get(item, '_handleResult');
      if (typeof take === 'function') Reflect.apply(take, item, [each]);
      return item;
    });
    items.set(object, made);
  });
  if (itemClass !== undefined)
    Object.defineProperty(Added.prototype, 'items', {
      configurable: true,
      get(this: Added) {
        Utility.throwIfNotLoaded('items', items.get(this), className, this._isNull);
        return items.get(this);
      },
    });
  return Added;
};
