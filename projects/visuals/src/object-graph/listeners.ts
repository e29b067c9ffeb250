import type { TraceEntry } from '@wirelight/protocols';

/** Who hears what an http server has to say. */
export interface Listeners {
  /** In the order in which they listen. */
  readonly request: readonly Listener[];
  readonly upgrade: readonly Listener[];
  /** Listeners of `request` that engine.io has taken off and calls itself for paths that are not its own. */
  readonly kept: readonly Listener[];
}

/** The program of the server, engine.io, or who made an http server of its own and gave it its first listener. */
export type Listener = 'the program' | 'engine.io' | 'its maker';

const NOBODY: Listeners = { request: [], upgrade: [], kept: [] };

/**
 * The listeners of an http server after one more entry about it.
 *
 * @param entry - A `call` or `state` of the server; only calls of `on` and `removeAllListeners` change anything.
 */
export function listenersAfter(
  before: Listeners | undefined,
  entry: TraceEntry,
  entries: readonly TraceEntry[],
): Listeners {
  const now = before ?? NOBODY;
  if (entry.kind !== 'call') return now;
  const isAttach = entries[entry.cause?.seq ?? -1]?.text === 'Server.attach()';
  const maker = entry.object?.id === 'server' ? 'the program' : 'its maker';
  const who: Listener = isAttach ? 'engine.io' : maker;
  switch (entry.text) {
    case 'http.Server.on("request")':
      return { ...now, request: [...now.request, who] };
    case 'http.Server.on("upgrade")':
      return { ...now, upgrade: [...now.upgrade, who] };
    case 'http.Server.removeAllListeners("request")':
      return { ...now, request: [], kept: isAttach ? [...now.kept, ...now.request] : now.kept };
    default:
      return now;
  }
}
