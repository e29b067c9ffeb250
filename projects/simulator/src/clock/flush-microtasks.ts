/** Resolves once every microtask that is queued now, and every one those queue, has run. */
export type FlushMicrotasks = () => Promise<void>;

interface Port {
  onmessage: (() => void) | null;
  postMessage(message: number): void;
}

interface Host {
  readonly setImmediate?: (callback: () => void) => unknown;
  readonly MessageChannel?: new () => { readonly port1: Port; readonly port2: Port };
}

// Looked up by hand: this code compiles with the types of a page and of Node, which do not agree, and with neither.
const PLATFORM = globalThis as unknown as Host;

/** Macrotasks that are asked for at once. */
const BATCH = 128;

/**
 * A flush that waits for a real macrotask: `setImmediate` where there is one (Node), else a message to ourselves.
 *
 * A fixed number of awaits would not do: nobody knows how many the programs use. A real timer would not either, because
 * browsers clamp nested ones to 4 ms. This is the one place where the realm touches the outside, and it reads no time.
 *
 * Macrotasks are asked for in batches, because going once around the event loop costs more than a run's own work. The
 * platform lets all microtasks finish between two of them, so each one in a batch is as good as a new one; those that
 * nobody waits for do nothing.
 *
 * @param host - Where to look for the two functions; default the global object, read once when this is called.
 */
export function createFlushMicrotasks(host: Host = PLATFORM): FlushMicrotasks {
  /** Shared by all who wait for the same macrotask. */
  let flushed: Promise<void> | null = null;
  let resolve = (): void => undefined;
  let asked = 0;
  const run = (): void => {
    asked--;
    flushed = null;
    resolve();
  };
  const ask = createMacrotask(host, run);
  return () => {
    flushed ??= new Promise<void>((done) => {
      resolve = done;
    });
    if (asked === 0) {
      asked = BATCH;
      for (let index = 0; index < BATCH; index++) ask();
    }
    return flushed;
  };
}

/** Returns a function that lets `run` be called in a macrotask of its own. */
function createMacrotask({ setImmediate, MessageChannel }: Host, run: () => void): () => void {
  if (setImmediate !== undefined) return () => void setImmediate(run);
  if (MessageChannel === undefined)
    throw new Error('Neither setImmediate nor MessageChannel here.');
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = run;
  return () => {
    port2.postMessage(0);
  };
}
