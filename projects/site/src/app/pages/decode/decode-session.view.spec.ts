import { describe, expect, it, vi } from 'vitest';
import type { DecoderWorker } from './decode-elsewhere';
import { DecodeSession } from './decode-session';
import { MAX_ARCHIVE } from './decoding';
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

function openSession() {
  const workers: HeldWorker[] = [];
  const session = new DecodeSession(() => {
    const worker = new HeldWorker();
    workers.push(worker);
    return worker;
  });
  return { session, workers };
}

const LONG = 'x'.repeat(20_000);

describe('DecodeSession', () => {
  it('decodes little text at once', () => {
    const { session, workers } = openSession();
    session.take('40');
    expect(session.decoding().state).toBe('read');
    expect([session.progress(), workers.length]).toEqual([null, 0]);
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
