/** An object with a `WebSocket`: the global object, or a stand-in of a test. */
export interface WebSocketHost {
  WebSocket: typeof WebSocket;
}

/** Where a switchable WebSocket keeps its state: on itself, so that two copies of this module agree. */
const STATE = Symbol.for('wirelight.switchable-web-socket');

interface State {
  /** The replacement that sockets are made by although the global is the switchable one again. */
  followed: typeof WebSocket | null;
}

/**
 * Puts a `WebSocket` in place that follows whoever replaces the global later.
 *
 * engine.io-client keeps the `WebSocket` that it sees when its module is evaluated. Installed before that moment, what it
 * keeps is this one: `new` on it makes a socket of whatever the global is by then (MSW's, another tool's), and of the
 * browser's own while nobody has replaced it. Without it a client imported too early stays on polling, without a word.
 *
 * A second call does nothing, nor does one where there is no `WebSocket`.
 *
 * @param host - Default the global object.
 */
export function installSwitchableWebSocket(host: Partial<WebSocketHost> = globalThis): void {
  const own = host.WebSocket;
  if (own === undefined || stateOf(own) !== undefined) return;
  const state: State = { followed: null };
  let isSwitching = false;
  const switchable: typeof WebSocket = new Proxy(own, {
    construct(target, args, newTarget) {
      const global = host.WebSocket;
      const present = global === switchable ? state.followed : global;
      // A replacement that wraps us asks for the browser's own socket: with itself as `new.target`, or within our call.
      if (!present || newTarget === present || isSwitching) {
        return Reflect.construct(target, args, newTarget) as object;
      }
      isSwitching = true;
      try {
        return Reflect.construct(present, args) as object;
      } finally {
        isSwitching = false;
      }
    },
    get: (target, key, receiver): unknown =>
      key === STATE ? state : Reflect.get(target, key, receiver),
  });
  host.WebSocket = switchable;
}

/**
 * Makes the switchable WebSocket the global one again, now that somebody has replaced it, and lets it follow the
 * replacement. Who imports a client from here on keeps the switchable one too, and not a replacement that will be gone.
 *
 * @param switchable - The global `WebSocket` as it was before the replacement.
 * @returns Ends following.
 */
export function followReplacement(
  switchable: typeof WebSocket,
  host: WebSocketHost = globalThis,
): () => void {
  const state = stateOf(switchable);
  if (state === undefined || host.WebSocket === switchable) return () => undefined;
  state.followed = host.WebSocket;
  host.WebSocket = switchable;
  return () => {
    state.followed = null;
  };
}

function stateOf(constructor: typeof WebSocket): State | undefined {
  return Reflect.get(constructor, STATE) as State | undefined;
}
