import { describe, expect, it } from 'vitest';
import type { RunRequest } from '../scenario/scenario.js';
import { createRealmPort } from './create-realm-port.js';
import type { FromRealm, ToRealm } from './port-message.js';
import type { WorkerLike } from './realm-port.js';

const REQUEST: RunRequest = { scenario: 'any', seed: 1, settings: {}, interventions: [] };
const RECORDING = {
  version: 1,
  scenario: 'any',
  seed: 1,
  duration: 0,
  entries: [],
  truncated: false,
} as const;

/** A Worker whose events have what the port reads of them, and nothing else. */
class FakeWorker implements WorkerLike {
  readonly received: ToRealm[] = [];
  readonly #listeners = new Map<string, (event: never) => void>();
  isTerminated = false;

  postMessage(message: unknown): void {
    this.received.push(message as ToRealm);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  addEventListener(type: string, listener: (event: never) => void): void {
    this.#listeners.set(type, listener);
  }
  say(data: FromRealm): void {
    this.#listeners.get('message')?.({ data } as never);
  }
  crash(): void {
    this.#listeners.get('error')?.({ message: 'planted' } as never);
  }
}

/** A port on fake Workers and on timers that the test fires. */
function open() {
  const workers: FakeWorker[] = [];
  const waiting = new Map<number, { callback: () => void; ms: number }>();
  let last = 0;
  const port = createRealmPort(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    {
      setTimeout: (callback, ms) => {
        waiting.set(++last, { callback, ms });
        return last;
      },
      clearTimeout: (timer) => waiting.delete(timer),
    },
  );
  return {
    port,
    worker: (index: number) => workers[index] as FakeWorker,
    workers,
    waits: () => [...waiting.values()].map(({ ms }) => ms),
    bark: () => {
      for (const { callback } of [...waiting.values()]) callback();
    },
  };
}

describe('createRealmPort', () => {
  it('starts no Worker before the first run', () => {
    expect(open().workers).toHaveLength(0);
  });

  it('hands the request over and the outcome back', async () => {
    const { port, worker, waits } = open();
    const outcome = port.run(REQUEST);
    expect(worker(0).received).toEqual([{ type: 'run', id: 1, request: REQUEST }]);
    worker(0).say({ type: 'ready' });
    worker(0).say({ type: 'done', id: 1, outcome: { ok: true, recording: RECORDING } });
    expect(await outcome).toEqual({ ok: true, recording: RECORDING });
    expect(waits()).toEqual([]);
  });

  it('waits long for loading, then briefly for signs of life', () => {
    const { port, worker, waits } = open();
    void port.run(REQUEST);
    expect(waits()).toEqual([30_000]);
    worker(0).say({ type: 'ready' });
    expect(waits()).toEqual([2500]);
    worker(0).say({ type: 'progress', id: 1, at: 10 });
    expect(waits()).toEqual([2500]);
  });

  it('tells how far the present run is, and nothing of a run that was replaced', () => {
    const { port, worker } = open();
    const reached: string[] = [];
    void port.run(REQUEST, (at) => reached.push(`first ${at}`));
    worker(0).say({ type: 'ready' });
    worker(0).say({ type: 'progress', id: 1, at: 10 });
    void port.run(REQUEST, (at) => reached.push(`second ${at}`));
    worker(0).say({ type: 'progress', id: 1, at: 20 });
    worker(0).say({ type: 'progress', id: 2, at: 5 });
    expect(reached).toEqual(['first 10', 'second 5']);
  });

  it('ends a Worker that gives no sign of life, and starts a new one for the next run', async () => {
    const { port, worker, workers, bark } = open();
    const stuck = port.run(REQUEST);
    worker(0).say({ type: 'ready' });
    bark();
    expect(await stuck).toMatchObject({ ok: false, error: { code: 'RUN_STOPPED' } });
    expect(worker(0).isTerminated).toBe(true);
    const next = port.run(REQUEST);
    expect(workers).toHaveLength(2);
    worker(1).say({ type: 'ready' });
    worker(1).say({ type: 'done', id: 2, outcome: { ok: true, recording: RECORDING } });
    expect(await next).toMatchObject({ ok: true });
  });

  it('says that the simulator did not load when the Worker never gets ready', async () => {
    const { port, bark } = open();
    const outcome = port.run(REQUEST);
    bark();
    expect(await outcome).toMatchObject({ ok: false, error: { code: 'RUN_CRASHED' } });
  });

  it('says that the simulator failed when the Worker reports an error', async () => {
    const { port, worker } = open();
    const outcome = port.run(REQUEST);
    worker(0).crash();
    expect(await outcome).toMatchObject({ ok: false, error: { code: 'RUN_CRASHED' } });
    expect(worker(0).isTerminated).toBe(true);
  });

  it('cancels the run under way when a newer one comes, and ignores its late answer', async () => {
    const { port, worker } = open();
    const older = port.run(REQUEST);
    worker(0).say({ type: 'ready' });
    const newer = port.run({ ...REQUEST, seed: 2 });
    expect(await older).toMatchObject({ ok: false, error: { code: 'RUN_CANCELLED' } });
    expect(worker(0).received[1]).toEqual({ type: 'cancel', id: 1 });
    worker(0).say({ type: 'done', id: 1, outcome: { ok: true, recording: RECORDING } });
    worker(0).say({
      type: 'done',
      id: 2,
      outcome: { ok: true, recording: { ...RECORDING, seed: 2 } },
    });
    expect(await newer).toMatchObject({ ok: true, recording: { seed: 2 } });
  });

  it('settles what is pending when it is disposed', async () => {
    const { port, worker, waits } = open();
    const pending = port.run(REQUEST);
    port.dispose();
    expect(await pending).toMatchObject({ ok: false, error: { code: 'RUN_CANCELLED' } });
    expect([worker(0).isTerminated, waits()]).toEqual([true, []]);
  });
});
