import '@angular/compiler';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { oneTimeEvent, type OneTimeEventOptions } from './one-time-event';
import type { Listener, RawSocket } from './raw-socket';
import { createSocketCore, type SocketCore } from './socket-core';
import { SocketDestroyedError, SocketError, SocketTimeoutError } from './socket-error';
import { endWaiting } from './waiting';
import { createZoneBoundary } from './zone-boundary';

describe('[W4] oneTimeEvent', () => {
  let raw: RawSocket & { listeners(event: string): Listener[] };
  let core: SocketCore;

  beforeEach(() => {
    vi.useFakeTimers();
    raw = io('http://localhost', { autoConnect: false, forceNew: true }) as never;
    core = createSocketCore(raw, createZoneBoundary(null));
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function wait(event: string, options?: OneTimeEventOptions): Promise<unknown> {
    return oneTimeEvent(core, event, options);
  }
  const count = (): number => core.events.counts().get('answer') ?? 0;
  const destroy = (): void => {
    core.events.ended = true;
    endWaiting(core.waiting, SocketDestroyedError);
    core.events.end();
  };

  /** All options at once, to see that everything they hold is let go of. */
  function waitWithEverything(signal: AbortSignal): Promise<unknown> {
    return wait('answer', { timeout: 1000, signal, rejectOnDisconnect: true });
  }

  const endings: [string, (controller: AbortController) => void, object][] = [
    ['the event', () => raw.emitReserved('answer', 42, 43), { value: 42 }],
    ['the timeout', () => vi.advanceTimersByTime(1000), { code: 'SOCKET_TIMEOUT', timeout: 1000 }],
    [
      'an abort',
      (controller) => {
        controller.abort();
      },
      { name: 'AbortError' },
    ],
    [
      'a lost connection',
      () => raw.emitReserved('disconnect', 'ping timeout', { description: 'why' }),
      { code: 'SOCKET_DISCONNECTED', reason: 'ping timeout', description: { description: 'why' } },
    ],
    [
      'removed listeners',
      () => {
        raw.off('answer');
      },
      { code: 'SOCKET_LISTENER_REMOVED' },
    ],
    ['destruction', destroy, { code: 'SOCKET_DESTROYED' }],
  ];

  it.each(endings)('settles on %s and holds nothing then', async (_name, end, outcome) => {
    const controller = new AbortController();
    const removed = vi.spyOn(controller.signal, 'removeEventListener');
    const waiting = waitWithEverything(controller.signal).then(
      (value) => ({ value }),
      (error: unknown) => error,
    );
    expect(count()).toBe(1);
    expect(raw.listeners('answer')).toHaveLength(1);
    expect(core.waiting.length).toBe(1);
    expect(vi.getTimerCount()).toBe(1);

    end(controller);

    expect(raw.listeners('answer')).toEqual([]);
    expect(count()).toBe(0);
    expect(core.waiting.length).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(removed).toHaveBeenCalledOnce();
    expect(await waiting).toMatchObject(outcome);
  });

  it('waits for ever without options', async () => {
    const settled = vi.fn();
    void wait('answer').finally(settled);

    raw.emitReserved('disconnect', 'transport close');
    await vi.advanceTimersByTimeAsync(10 * 24 * 3_600_000);

    expect(settled).not.toHaveBeenCalled();
    expect(count()).toBe(1);
  });

  it('does not mistake a timeout beyond the range of setTimeout for none at all', async () => {
    const settled = vi.fn();
    void wait('answer', { timeout: 2 ** 40 }).then(settled, settled);

    await vi.advanceTimersByTimeAsync(60_000);

    expect(settled).not.toHaveBeenCalled();
  });

  it('starts no timer for a timeout of Infinity', () => {
    void wait('answer', { timeout: Infinity });

    expect(vi.getTimerCount()).toBe(0);
  });

  it('rejects at once for a signal that is aborted already', async () => {
    const reason = new Error('left the page');

    await expect(wait('answer', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);

    expect([raw.listeners('answer'), core.waiting.length]).toEqual([[], 0]);
  });

  it('rejects at once, holding nothing, when the socket is gone already', async () => {
    destroy();

    await expect(waitWithEverything(new AbortController().signal)).rejects.toMatchObject({
      code: 'SOCKET_DESTROYED',
    });

    expect([raw.listeners('answer'), core.waiting.length]).toEqual([[], 0]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('resolves to the reason when what it waits for is the disconnect', async () => {
    const waiting = wait('disconnect', { rejectOnDisconnect: true });

    raw.emitReserved('disconnect', 'transport close');

    expect(await waiting).toBe('transport close');
  });

  it('rejects with errors that can be told apart by class, name and code', () => {
    const error = new SocketTimeoutError('answer', 5);

    expect(error).toBeInstanceOf(SocketError);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('SocketTimeoutError');
    expect(error.message).toContain('SOCKET_TIMEOUT');
    expect(error.message).toContain('(answer, 5)');
  });
});
