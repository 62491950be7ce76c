/**
 * Word's request protocol: a batch of actions over a table of object paths. Actions run in order and are no
 * transaction: what ran before a failure stays, and the answer says which action failed. A method path runs once, when it is first
 * instantiated; the library instantiates it several times.
 */
import { HostError, notImplemented } from './errors.js';
import type { ErrorCode } from './errors.js';
import { Arguments, HostObject } from './objectModel.js';
import type { References } from './references.js';
import type { HostState } from './state.js';
import { pascal } from './wireShapes.js';
import type { Action, ArgumentInfo, ObjectPath, QueryInfo, WireRequest, WireResponse } from './wireShapes.js';

/** What the wire needs besides the state. */
export interface Desk {
  readonly state: HostState;
  readonly references: References;
  readonly root: HostObject;
  /** An object made by name (`Microsoft.WordServices.SearchOptions`). */
  readonly create: (name: string) => HostObject;
  /** Throws for a member that this host is too old for. */
  readonly known: (member: string) => void;
  /** Called before an action works: throws to refuse it. */
  readonly before: (index: number, member: string, write: boolean) => void;
  readonly after: (index: number, member: string) => void;
  /** Members outside the tables: event registration and the like. */
  readonly special: (object: HostObject, name: string, args: Arguments) => { readonly value: unknown } | undefined;
}

/** Answers one request. */
export const processQuery = (desk: Desk, request: WireRequest): WireResponse => {
  const { references } = desk;
  const cache = new Map<number, HostObject | null>();
  const results: { ActionId: number; Value: unknown }[] = [];
  let index = 0;

  const argumentsOf = (info: ArgumentInfo | undefined): Arguments => {
    const list = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(
      list.map((value, place) => {
        const path = paths[place];
        return typeof path === 'number' && path !== 0 ? resolve(path) : value;
      }),
    );
  };

  const call = (object: HostObject, name: string, info: ArgumentInfo | undefined): unknown => {
    const location = object.locate(name);
    const args = argumentsOf(info);
    desk.known(location);
    desk.before(index, location, object.isWrite(name));
    try {
      const special = desk.special(object, name, args);
      const result = special === undefined ? object.call(name, args) : special.value;
      desk.after(index, location);
      return result;
    } catch (error) {
      throw located(error, location);
    }
  };

  const resolve = (id: number): HostObject | null => {
    const known = cache.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError('InvalidObjectPath', `No path ${id}`);
    const found = follow(path);
    cache.set(id, found);
    return found;
  };

  const follow = (path: ObjectPath): HostObject | null => {
    const name = path.Name ?? '';
    if (path.ObjectPathType === 1) return desk.root;
    if (path.ObjectPathType === 2) return desk.create(name);
    if (path.ObjectPathType === 6) return references.get(name);
    if (path.ObjectPathType === 7) return null;
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === 5) return parent.item(path.ArgumentInfo?.Arguments?.[0]);
    if (path.ObjectPathType === 4) {
      try {
        desk.known(parent.locate(name));
        return parent.object(name);
      } catch (error) {
        throw located(error, parent.locate(name));
      }
    }
    if (path.ObjectPathType !== 3) return notImplemented(`object paths of type ${path.ObjectPathType}`);
    const result = call(parent, name, path.ArgumentInfo);
    return result instanceof HostObject || result === null
      ? result
      : notImplemented(`${parent.locate(name)} as an object`);
  };

  const identity = (object: HostObject): Record<string, unknown> => {
    const value: Record<string, unknown> = {};
    if (object.key !== undefined) value['_Id'] = object.key;
    const reference = references.idOf(object);
    if (reference !== undefined) value['_ReferenceId'] = reference;
    return value;
  };

  const query = (object: HostObject, info: QueryInfo): Record<string, unknown> => {
    const items = object.items();
    const names = [
      ...(info.Select ?? []),
      ...(info.Expand ?? []).filter((each) => !(info.Select ?? []).includes(each)),
    ];
    if (items === undefined) return { ...identity(object), ...scalars(object, names) };
    const from = info.Skip ?? 0;
    const wanted = items.slice(from, info.Top === undefined ? undefined : from + info.Top);
    const select = names.map((each) => each.replace(/^items\//i, ''));
    return {
      ...identity(object),
      _Items: wanted.map((each) => {
        if (desk.state.knobs.itemReferences) references.keep(each);
        return { ...identity(each), ...scalars(each, select) };
      }),
    };
  };

  const scalars = (object: HostObject, select: readonly string[]): Record<string, unknown> => {
    const value: Record<string, unknown> = {};
    const nested = new Map<string, string[]>();
    const names = select.length === 0 || select.includes('*') ? object.scalarNames : select.map(pascal);
    for (const each of names) {
      const slash = each.indexOf('/');
      const name = slash < 0 ? each : each.slice(0, slash);
      if (slash < 0 && object.has(name) !== 'object') {
        try {
          desk.known(object.locate(name));
          value[name] = object.scalar(name);
        } catch (error) {
          throw located(error, object.locate(name));
        }
        continue;
      }
      const inner = nested.get(name) ?? [];
      if (slash >= 0) inner.push(each.slice(slash + 1));
      nested.set(name, inner);
    }
    for (const [name, inner] of nested) {
      const found = object.object(name);
      value[name] = found === null ? null : query(found, { Select: inner });
    }
    return value;
  };

  const run = (action: Action): unknown => {
    const object = resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        // The library takes null, and only null, for a null object (ClientObject._handleIdResult).
        return object === null ? null : identity(object);
      case 2:
        return object === null ? null : query(object, action.QueryInfo ?? {});
      case 3: {
        if (action.Name === '_KeepReference') return object === null ? null : void references.keep(object);
        if (object === null) throw new HostError('ItemNotFound', `${action.Name ?? ''} of a null object`);
        const result = call(object, action.Name ?? '', action.ArgumentInfo);
        return result instanceof HostObject ? identity(result) : result;
      }
      case 4: {
        if (object === null) throw new HostError('ItemNotFound', `${action.Name ?? ''} of a null object`);
        const name = action.Name ?? '';
        const location = object.locate(name);
        desk.known(location);
        desk.before(index, location, !object.isFree);
        try {
          object.set(name, argumentsOf(action.ArgumentInfo).any(0));
        } catch (error) {
          throw located(error, location);
        }
        desk.after(index, location);
        return null;
      }
      case 5:
        return null;
      default:
        return notImplemented(`actions of type ${action.ActionType}`);
    }
  };

  try {
    for (const action of request.Actions) {
      const value = run(action);
      results.push({ ActionId: action.Id, Value: value ?? null });
      index += 1;
    }
  } catch (error) {
    return { Results: results, Error: errorBody(error, index), TraceIds: [] };
  }
  return { Results: results, TraceIds: [] };
};

const located = (error: unknown, location: string): unknown =>
  error instanceof HostError && error.location === '' ? new HostError(error.code, error.message, location) : error;

const statusOf: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 401,
  ActivityLimitReached: 429,
  GeneralException: 500,
  ItemNotFound: 404,
};

/** A fault of the host itself is told apart from Word's GeneralException by its message. */
export const errorBody = (error: unknown, index: number): NonNullable<WireResponse['Error']> => {
  const known =
    error instanceof HostError
      ? error
      : new HostError(
          'GeneralException',
          `wordhost: ${String(error)}${error instanceof Error ? ` ${error.stack ?? ''}` : ''}`,
        );
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location,
    ActionIndex: index,
    HttpStatusCode: statusOf[known.code] ?? 400,
  };
};
