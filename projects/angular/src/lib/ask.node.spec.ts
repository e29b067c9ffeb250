import '@angular/compiler';
import { io } from 'socket.io-client';
import { beforeEach, describe, expect, it } from 'vitest';
import { ask } from './ask';
import type { RawSocket } from './raw-socket';
import { createSocketCore, type SocketCore } from './socket-core';
import { createZoneBoundary } from './zone-boundary';

/** A socket that takes itself for connected, and sends nowhere. */
function connectedCore(): SocketCore {
  const raw = io('http://localhost', { autoConnect: false, forceNew: true });
  Object.assign(raw, { subs: [], connected: true, packet: () => undefined });
  Object.assign(raw.io, { engine: { _hasPingExpired: () => false } });
  return createSocketCore(raw as unknown as RawSocket, createZoneBoundary(null));
}

describe('ask', () => {
  let core: SocketCore;
  let raw: RawSocket;
  const disconnect = (active: boolean, reason: string): void => {
    Object.assign(raw, { connected: false, subs: active ? [] : undefined });
    raw.emitReserved('disconnect', reason);
  };

  beforeEach(() => {
    core = connectedCore();
    ({ raw } = core);
  });

  it('passes answers on and keeps nothing, with and without a timeout', async () => {
    const [plain] = ask(core, 'a', [1]);
    Object.assign(raw.flags, { timeout: 1000 });
    const [timed] = ask(core, 'b', []);
    // `RawSocket` names what we use; the client's own answer to an acknowledgement is private.
    const client = raw as unknown as { onack(packet: { id: number; data: unknown[] }): void };

    client.onack({ id: 0, data: ['one', 'ignored'] });
    client.onack({ id: 1, data: ['two'] });

    expect(await plain).toBe('one');
    expect(await timed).toBe('two');
    expect(core.waiting.length).toBe(0);
  });

  it('adds no listener', () => {
    void ask(core, 'a', []);

    for (const event of ['connect', 'connect_error', 'disconnect']) {
      // `RawSocket` has no `listeners`: nothing of ours reads them.
      expect((raw as unknown as { listeners(event: string): unknown[] }).listeners(event)).toEqual(
        [],
      );
    }
  });

  it('fails on a lost connection what was sent on it, and lets the buffered wait', async () => {
    const [sent] = ask(core, 'sent', []);
    Object.assign(raw, { connected: false });
    const [buffered] = ask(core, 'buffered', []);
    expect(raw.sendBuffer).toHaveLength(1);

    disconnect(true, 'transport close');

    await expect(sent).rejects.toMatchObject({
      code: 'SOCKET_DISCONNECTED',
      reason: 'transport close',
    });
    expect(core.waiting.map(({ event }) => event)).toEqual(['buffered']);
    disconnect(false, 'io server disconnect');
    await expect(buffered).rejects.toMatchObject({ reason: 'io server disconnect' });
    expect([core.waiting.length, raw.sendBuffer, raw.acks]).toEqual([0, [], {}]);
  });

  it('fails on a refusal, but not while the socket goes on trying', async () => {
    Object.assign(raw, { connected: false });
    const [answer] = ask(core, 'a', []);
    const refusal = new Error('not authorized');

    raw.emitReserved('connect_error', new Error('xhr poll error'));
    expect(core.waiting.length).toBe(1);
    Object.assign(raw, { subs: undefined });
    raw.emitReserved('connect_error', refusal);

    await expect(answer).rejects.toMatchObject({ code: 'SOCKET_REFUSED', cause: refusal });
  });

  it('takes back what is given up, once', async () => {
    Object.assign(raw, { connected: false });
    const [answer, giveUp] = ask(core, 'a', []);

    giveUp();
    giveUp();

    expect([core.waiting.length, raw.sendBuffer, raw.acks]).toEqual([0, [], {}]);
    await expect(answer).rejects.toMatchObject({ code: 'SOCKET_DESTROYED' });
  });

  it('keeps what still waits, whichever of several is answered first', async () => {
    const asked = ['a', 'b', 'c', 'd'].map((event) => ask(core, event, [])[0]);
    // `RawSocket` names what we use; the client's own answer to an acknowledgement is private.
    const client = raw as unknown as { onack(packet: { id: number; data: unknown[] }): void };

    const left = [1, 3, 0].map((id) => {
      client.onack({ id, data: [id] });
      return core.waiting.map(({ event }) => event).join('');
    });

    expect(left).toEqual(['acd', 'ac', 'c']);
    disconnect(true, 'transport close');
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(core.waiting).toEqual([]);
  });

  it('fails all that wait, in the order in which they were asked', async () => {
    const failed: string[] = [];
    for (const event of ['a', 'b', 'c']) {
      ask(core, event, [])[0].catch(() => failed.push(event));
    }

    disconnect(true, 'transport close');
    await new Promise((resolve) => setImmediate(resolve));

    expect(failed).toEqual(['a', 'b', 'c']);
    expect(core.waiting).toEqual([]);
  });

  it('asks nothing any more once the socket has ended', async () => {
    core.events.end();

    await expect(ask(core, 'a', [])[0]).rejects.toMatchObject({ code: 'SOCKET_DESTROYED' });
    expect(raw.acks).toEqual({});
  });
});
