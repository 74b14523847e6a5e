import { type Method, OfficeObject, type Property } from './office-object';
import { Refusal } from './refusal';

/** A request as the client sends it: objects are named by the paths that lead to them. */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly number[];
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string };
}

const pathTypes = { root: 1, method: 3, property: 4, indexer: 5, kept: 6 } as const;
const actionTypes = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

/**
 * Carries out a request on the objects of a host, action by action as Excel does: the first that is refused ends it, and
 * what was done before stays done. A member that an object does not name is refused.
 */
export class Dispatcher {
  private readonly kept = new Map<string, OfficeObject>();

  constructor(private readonly root: OfficeObject) {}

  /** `limit` cuts the request short after so many actions, as a lost connection would. */
  execute({ Actions, ObjectPaths }: RequestBody, limit = Infinity): ResponseBody {
    const resolved = new Map<number, OfficeObject | null>();
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    const resolve = (id: number): OfficeObject | null => {
      if (!resolved.has(id)) resolved.set(id, this.follow(ObjectPaths[id], resolve));
      return resolved.get(id) ?? null;
    };
    let done = 0;
    for (const action of Actions) {
      if (done++ >= limit) return { Results: [], TraceIds: [], Error: lost };
      try {
        const isTrace = action.ActionType === actionTypes.trace;
        if (isTrace) traces.push(action.Id);
        // The client attaches the handlers of events when the answer to a trace comes in.
        results.push({ ActionId: action.Id, Value: isTrace ? null : this.act(action, resolve) });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const place = ObjectPaths[action.ObjectPathId]?.Name || action.Name;
        return {
          Results: [],
          TraceIds: [],
          Error: { Code: error.code, Message: `${error.message} (${place})`, Location: place },
        };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private follow(
    path: ObjectPath | undefined,
    resolve: (id: number) => OfficeObject | null,
  ): OfficeObject | null {
    if (!path) throw new Refusal('InvalidObjectPath', 'a path that was not sent');
    if (path.ObjectPathType === pathTypes.root) return this.root;
    if (path.ObjectPathType === pathTypes.kept) {
      const object = this.kept.get(path.Name);
      if (!object) throw new Refusal('InvalidObjectPath', `${path.Name} is not kept`);
      return object;
    }
    const parent = resolve(path.ParentObjectPathId ?? 0);
    // Excel may lead a missing object's members to nothing; code that relies on it is refused here.
    if (!parent) throw new Refusal('ItemNotFound', `${path.Name} of an object that is not there`);
    const values = argumentsOf(path.ArgumentInfo, resolve);
    switch (path.ObjectPathType) {
      case pathTypes.property:
        return objectFrom(parent, path.Name, property(parent, path.Name).get?.());
      case pathTypes.method:
        return objectFrom(parent, path.Name, method(parent, path.Name)(...values));
      case pathTypes.indexer: {
        const item = parent.items?.().find((each) => each.key === values[0]);
        return item ?? objectFrom(parent, 'getItem', method(parent, 'GetItem')(...values));
      }
      default:
        throw new Refusal('InvalidRequest', `a path of type ${path.ObjectPathType}`);
    }
  }

  private act(action: Action, resolve: (id: number) => OfficeObject | null): unknown {
    const object = resolve(action.ObjectPathId);
    if (action.ActionType === actionTypes.instantiate) return object && this.identity(object);
    if (action.ActionType === actionTypes.query)
      return object && query(object, action.QueryInfo?.Select ?? []);
    if (!object) throw new Refusal('ItemNotFound', `${action.Name} of an object that is not there`);
    const values = argumentsOf(action.ArgumentInfo, resolve);
    if (action.ActionType === actionTypes.set) {
      const { set } = property(object, action.Name);
      if (!set) throw new Refusal('AccessDenied', `${object.kind}.${action.Name} cannot be set`);
      set(values[0]);
      return undefined;
    }
    if (action.ActionType !== actionTypes.method) {
      throw new Refusal('InvalidRequest', `an action of type ${action.ActionType}`);
    }
    if (action.Name === '_KeepReference') return void this.keep(object);
    if (action.Name === '_RemoveReference') return void this.kept.delete(String(values[0]));
    const result = method(object, action.Name)(...values);
    return result instanceof OfficeObject ? undefined : result;
  }

  /** References that the client asked to keep and has not given back. */
  get keptReferences(): number {
    return this.kept.size;
  }

  private keep(object: OfficeObject): void {
    if (!object.kept) throw new Refusal('ApiNotFound', `${object.kind} cannot be kept`);
    this.kept.set(`r${this.kept.size + 1}-${object.kind}`, object);
  }

  private identity(object: OfficeObject): object {
    const reference = [...this.kept].find(([, kept]) => kept === object)?.[0];
    return {
      ...(object.key === undefined ? {} : { Id: object.key }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }
}

const lost = { Code: 'ServiceNotAvailable', Message: 'The connection was lost.', Location: '' };

function argumentsOf(
  info: ArgumentInfo | undefined,
  resolve: (id: number) => OfficeObject | null,
): unknown[] {
  return (info?.Arguments ?? []).map((value, index) => {
    const reference = info?.ReferencedObjectPathIds?.[index];
    return reference ? resolve(reference) : value;
  });
}

function memberName(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function property(object: OfficeObject, name: string): Property {
  const found = Object.hasOwn(object.properties, memberName(name)) && object.properties[memberName(name)];
  if (!found) throw new Refusal('ApiNotFound', `${object.kind} has no property ${memberName(name)}`);
  return found;
}

function method(object: OfficeObject, name: string): Method {
  const found = Object.hasOwn(object.methods, memberName(name)) && object.methods[memberName(name)];
  if (!found) throw new Refusal('ApiNotFound', `${object.kind} has no method ${memberName(name)}`);
  return found;
}

function objectFrom(parent: OfficeObject, name: string, value: unknown): OfficeObject | null {
  if (value === null || value instanceof OfficeObject) return value;
  throw new Refusal('InvalidRequest', `${parent.kind}.${name} is no object`);
}

/** Answers a load. Selected paths are written with `/`; those of a collection are its items'. */
function query(object: OfficeObject, select: readonly string[]): object {
  if (select.length === 0) throw new Refusal('InvalidRequest', 'name what you load');
  if (object.items) {
    const ofItems = select.map((path) => path.replace(/^items\//, ''));
    return {
      _Items: object
        .items()
        .map((item) => ({ ...(item.key === undefined ? {} : { Id: item.key }), ...query(item, ofItems) })),
    };
  }
  const answer: Record<string, unknown> = {};
  const deeper = new Map<string, string[]>();
  for (const path of select) {
    const [name = '', ...rest] = path.split('/');
    if (rest.length > 0) deeper.set(name, [...(deeper.get(name) ?? []), rest.join('/')]);
    else answer[pascal(name)] = plain(property(object, name).get, object, name);
  }
  for (const [name, paths] of deeper) {
    const inner = property(object, name).get?.();
    if (!(inner instanceof OfficeObject))
      throw new Refusal('InvalidRequest', `${object.kind}.${name} leads nowhere`);
    answer[pascal(name)] = query(inner, paths);
  }
  return answer;
}

function plain(get: (() => unknown) | undefined, object: OfficeObject, name: string): unknown {
  const value = get?.();
  if (value === undefined || value instanceof OfficeObject) {
    throw new Refusal('InvalidRequest', `${object.kind}.${name} is not a value to load`);
  }
  return value;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
