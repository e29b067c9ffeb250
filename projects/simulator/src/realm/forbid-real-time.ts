const FORBIDDEN_FUNCTIONS = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'requestAnimationFrame',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
] as const;

/** Something in a run read time, chance or the network of the machine. */
export class RealTimeError extends Error {
  override readonly name = 'RealTimeError';
}

/**
 * Makes the outside unreachable: from now on the global `Date` (without arguments), timers, `performance`,
 * `Math.random`, `crypto` and the network interfaces throw. The page's Worker does this once and for ever, tests do it
 * around a run, so that a recording can only depend on its request.
 *
 * @param host - Default the global object.
 * @returns Puts everything back.
 * @throws RealTimeError from every forbidden call, with its name.
 */
export function forbidRealTime(host: object = globalThis): () => void {
  const restores: (() => void)[] = [];
  const replace = (target: object, key: string, value: unknown): void => {
    const original = Object.getOwnPropertyDescriptor(target, key);
    Object.defineProperty(target, key, { configurable: true, writable: true, value });
    restores.push(() => {
      if (original === undefined) Reflect.deleteProperty(target, key);
      else Object.defineProperty(target, key, original);
    });
  };

  for (const name of FORBIDDEN_FUNCTIONS) {
    if (name in host) replace(host, name, forbidden(name));
  }
  // A function cannot be called with `new` unless it is an ordinary one, hence no arrow in `forbidden`.
  replace(host, 'Date', guardDate(Reflect.get(host, 'Date') as DateConstructor));
  replace(host, 'performance', { now: forbidden('performance.now') });
  replace(host, 'crypto', {
    getRandomValues: forbidden('crypto.getRandomValues'),
    randomUUID: forbidden('crypto.randomUUID'),
  });
  replace(Reflect.get(host, 'Math') as object, 'random', forbidden('Math.random'));
  return () => {
    for (const restore of restores.reverse()) restore();
  };
}

function forbidden(name: string): () => never {
  return function () {
    throw new RealTimeError(`${name} leaves the run: use the environment's own.`);
  };
}

function guardDate(real: DateConstructor): DateConstructor {
  return new Proxy(real, {
    construct: (target, args: unknown[], newTarget) =>
      args.length === 0
        ? forbidden('new Date()')()
        : (Reflect.construct(target, args, newTarget) as Date),
    apply: forbidden('Date()'),
    get: (target, key, receiver): unknown =>
      key === 'now' ? forbidden('Date.now') : Reflect.get(target, key, receiver),
  });
}
