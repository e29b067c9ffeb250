import { describeArgument } from './describe-argument.js';
import { INTERNALS, type KnownClass, type KnownPackageName } from './internals.js';
import type { LayerClasses, ObservableClass } from './layer-classes.js';
import type { LayerObserver } from './layer-observer.js';
import { nameOf } from './name-of.js';
import { OBJECT_READERS, type LibraryObject, type ObjectReader } from './object-state.js';
import type { TimerWatch } from './timer-watch.js';

type Targets = NonNullable<LayerClasses[KnownPackageName]>;
type Method = (this: object, ...args: unknown[]) => unknown;

/** What one class is observed with. */
interface Observed {
  readonly from: KnownPackageName;
  readonly name: string;
  readonly reader: ObjectReader;
}

/** Who sees what the objects of one host do. */
export interface Watchers {
  readonly calls: LayerObserver;
  readonly timers: TimerWatch;
  /** Whether only the calls that open and close something are told. */
  readonly isLifeOnly: boolean;
}

/**
 * Lets watchers see every call of the listed methods and the timers they set, by wrapping them on the prototypes. The classes
 * must belong to one run: the realm evaluates the libraries anew for every host, so nobody else's objects are touched.
 *
 * @throws RangeError when a listed method is not there.
 */
export function observeClasses(classes: LayerClasses, watchers: Watchers): void {
  for (const [from, targets] of Object.entries(classes) as [KnownPackageName, Targets][]) {
    const known: Readonly<Record<string, KnownClass>> = INTERNALS[from].classes;
    for (const [name, { methods, life = [], timers = {} }] of Object.entries(known)) {
      const reader = OBJECT_READERS[from][name];
      const target = targets[name];
      if (reader === undefined || target === undefined) {
        throw new RangeError(`${from} has no class ${name} that is observed.`);
      }
      const observed = { from, name, reader };
      for (const [method, shown] of Object.entries(methods)) {
        if (watchers.isLifeOnly && !life.includes(method)) continue;
        wrap(ownerOf(target, method), method, shown, observed, watchers.calls);
      }
      for (const [method, timer] of Object.entries(timers)) {
        wrapTimer(ownerOf(target, method), method, timer, observed, watchers);
      }
    }
  }
}

/** The prototype in a class's chain that has the method. */
export function ownerOf({ prototype }: ObservableClass, method: string): object {
  for (
    let owner: object | null = prototype;
    owner !== null;
    owner = Object.getPrototypeOf(owner) as object | null
  ) {
    if (Object.hasOwn(owner, method)) return owner;
  }
  throw new RangeError(`No ${method} on this class: a new release has moved it.`);
}

function wrap(
  owner: object,
  method: string,
  shown: number,
  seen: Observed,
  observer: LayerObserver,
): void {
  const { from, name, reader } = seen;
  const original = Reflect.get(owner, method) as Method;
  const observed: Method = function (...args) {
    const object = this as LibraryObject;
    const read = (): ReturnType<ObjectReader['state']> => reader.state(object);
    const words = `${name}.${method}(${args.slice(0, shown).map(describeArgument).join(', ')})`;
    const id = idOf(object, seen, observer);
    const call = { object: { package: from, class: name, id, method, state: read() }, read };
    return observer.during(call, words, () => original.apply(this, args));
  };
  Reflect.set(owner, method, observed);
}

function wrapTimer(
  owner: object,
  method: string,
  timer: string,
  seen: Observed,
  { calls, timers }: Watchers,
): void {
  const original = Reflect.get(owner, method) as Method;
  const watched: Method = function (...args) {
    const { from, name } = seen;
    const id = idOf(this as LibraryObject, seen, calls);
    const setter = { package: from, class: name, id, method };
    return timers.during(setter, timer, () => original.apply(this, args));
  };
  Reflect.set(owner, method, watched);
}

function idOf(
  object: LibraryObject,
  { from, name, reader }: Observed,
  calls: LayerObserver,
): string {
  const number = (): number => calls.numberOf(object, `${from} ${name}`);
  const own = reader.id(object);
  if (own !== '') return own;
  return reader.called === undefined ? String(number()) : nameOf(reader.called, number());
}
