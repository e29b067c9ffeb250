import { describe, expect, it, vi } from 'vitest';
import type { DecoderWorker } from './decode-elsewhere';
import { DecodeSession } from './decode-session';
import { MAX_ARCHIVE, toDecoding } from './decoding';
import { packErrors } from './pack-errors';

/** A Worker that answers when it is told to. */
class HeldWorker implements DecoderWorker {
  onmessage: DecoderWorker['onmessage'] = null;
  onerror: DecoderWorker['onerror'] = null;
  readonly postMessage = vi.fn();
  readonly terminate = vi.fn();

  say(data: unknown): void {
    this.onmessage?.({ data } as MessageEvent);
  }
}

/** Tasks of the page that come one by one. */
class HeldTasks {
  readonly #waiting: (() => void)[] = [];
  readonly pause = (): Promise<void> =>
    new Promise((resolve) => {
      this.#waiting.push(resolve);
    });

  /** Lets the next task come and everything in it happen. */
  async next(): Promise<void> {
    await settled();
    this.#waiting.shift()?.();
    await settled();
  }
}

/** Promises that hang on each other need a few turns; a task ends when there are none. */
const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

function openSession() {
  const workers: HeldWorker[] = [];
  const tasks = new HeldTasks();
  const session = new DecodeSession(
    () => {
      const worker = new HeldWorker();
      workers.push(worker);
      return worker;
    },
    tasks.pause,
    tasks.pause,
  );
  return { session, workers, tasks };
}

const LONG = 'x'.repeat(20_000);
const CONVERSATION = {
  type: 'done',
  decoding: packErrors(toDecoding('{"log":{"entries":[]}}')),
};

describe('DecodeSession', () => {
  it('decodes little text at once', () => {
    const { session, workers } = openSession();
    session.take('40');
    expect(session.decoding().state).toBe('read');
    expect([session.progress(), workers.length]).toEqual([null, 0]);
  });

  it('draws little at once, and many fields a picture a task', async () => {
    const { session, tasks } = openSession();
    session.take('8900');
    expect(session.drawn()).toBe(4);
    session.take('8900'.repeat(100));
    expect([session.decoding().state, session.drawn()]).toEqual(['read', 0]);
    const seen: number[] = [];
    for (let task = 0; task < 5; task++) {
      await tasks.next();
      seen.push(session.drawn());
    }
    expect(seen).toEqual([1, 2, 3, 4, 4]);
    session.take('8900'.repeat(101));
    await tasks.next();
    session.take('40');
    for (let task = 0; task < 5; task++) await tasks.next();
    expect(session.drawn()).toBe(4);
  });

  it('gives more to a Worker and tells how far it is', async () => {
    const { session, workers } = openSession();
    session.take(LONG);
    expect(session.progress()).toEqual({ phase: 'reading', done: 0 });
    expect(workers[0]?.postMessage).toHaveBeenCalledWith({ type: 'decode', input: LONG });
    workers[0]?.say({ type: 'progress', progress: { phase: 'parsing', done: 0.4 } });
    expect(session.progress()).toEqual({ phase: 'parsing', done: 0.4 });
    workers[0]?.say({ type: 'done', decoding: packErrors({ state: 'unknown' }) });
    await vi.waitFor(() => expect(session.progress()).toBeNull());
    expect([session.decoding(), session.ended()]).toEqual([{ state: 'unknown' }, null]);
  });

  it('takes the newest input, and ends the Worker of the one before', async () => {
    const { session, workers } = openSession();
    session.take(LONG);
    session.take('40');
    await Promise.resolve();
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
    expect(session.decoding().state).toBe('read');
    expect([session.progress(), session.ended()]).toEqual([null, null]);
  });

  it('cancels, and starts again', () => {
    const { session, workers } = openSession();
    session.hold({ name: 'a.har', content: new Blob([LONG]), size: LONG.length });
    session.cancel();
    expect([session.progress(), session.ended()]).toEqual([null, 'cancelled']);
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
    session.again();
    expect(session.progress()).toEqual({ phase: 'reading', done: 0 });
    expect(workers.length).toBe(2);
  });

  it('lays a conversation out in several tasks, and draws one picture in each', async () => {
    const { session, workers, tasks } = openSession();
    session.take(LONG);
    workers[0]?.say(CONVERSATION);
    const seen: (number | 'preparing')[] = [];
    for (let task = 0; task < 20; task++) {
      await settled();
      seen.push(session.progress() === null ? session.drawn() : 'preparing');
      await tasks.next();
    }
    expect(seen.indexOf(0), 'tasks before the first picture').toBeGreaterThan(4);
    expect(seen.filter((one) => one !== 'preparing').slice(0, 6)).toEqual([0, 1, 2, 3, 4, 4]);
    expect(session.decoding().state).toBe('conversation');
  });

  it('stops laying out when it is cancelled, or another input comes', async () => {
    const { session, workers, tasks } = openSession();
    session.take(LONG);
    workers[0]?.say(CONVERSATION);
    await tasks.next();
    session.cancel();
    for (let task = 0; task < 20; task++) await tasks.next();
    expect([session.decoding().state, session.ended()]).toEqual(['empty', 'cancelled']);

    session.again();
    workers[1]?.say(CONVERSATION);
    for (let task = 0; task < 20 && session.drawn() !== 1; task++) await tasks.next();
    expect([session.decoding().state, session.drawn()]).toEqual(['conversation', 1]);
    session.take('40');
    for (let task = 0; task < 20; task++) await tasks.next();
    expect([session.decoding().state, session.drawn()]).toEqual(['read', 4]);
  });

  it('says so when the Worker gave up', async () => {
    const { session, workers } = openSession();
    session.take(LONG);
    workers[0]?.say({ type: 'failed' });
    await vi.waitFor(() => expect(session.ended()).toBe('failed'));
    expect(session.progress()).toBeNull();
  });

  it('starts nothing for a file that is too large', () => {
    const { session, workers } = openSession();
    session.take('40');
    session.hold({ name: 'a.har', content: new Blob(), size: MAX_ARCHIVE + 1 });
    expect([session.ended(), session.decoding().state, session.text()]).toEqual([
      'too large',
      'empty',
      '',
    ]);
    expect(workers.length).toBe(0);
  });
});
