import type { DestroyableInjector } from '@angular/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../../fixtures/loopback-server';
import { createRootInjector } from '../../../fixtures/root-injector';
import { provideSocketIo } from '../provide-socket-io';
import { WrappedSocket } from '../wrapped-socket';
import { type SocketLogEntry, withLogger } from './with-logger';

let server: LoopbackServer;
let injector: DestroyableInjector;

beforeEach(async () => {
  server = await startLoopbackServer();
});
afterEach(async () => {
  injector.destroy();
  await server.close();
});

function make(log?: (entry: SocketLogEntry) => void): WrappedSocket {
  const options = { auth: { token: 'secret' } };
  injector = createRootInjector([provideSocketIo({ url: server.url, options }, withLogger(log))]);
  return injector.get<WrappedSocket>(WrappedSocket);
}

describe('withLogger', () => {
  it('tells of states and of events both ways, also after offAny(), never of credentials', async () => {
    const entries: SocketLogEntry[] = [];
    const socket = make((entry) => entries.push(entry));
    socket.emit('early', 1);
    socket.offAny().offAnyOutgoing();
    expect(entries.map(({ type }) => type)).toEqual(['state']);
    const arrives = server.nextSocket();
    const heard = socket.fromOneTimeEvent('hello');
    (await arrives).emit('hello', 'there', 2);
    await heard;

    expect(entries).toContainEqual({ type: 'sent', namespace: '/', event: 'early', args: [1] });
    expect(entries).toContainEqual({
      type: 'received',
      namespace: '/',
      event: 'hello',
      args: ['there', 2],
    });
    const states = entries.flatMap((entry) => (entry.type === 'state' ? [entry.state.status] : []));
    expect(states.slice(0, 2)).toEqual(['connecting', 'connected']);
    expect(JSON.stringify(entries)).not.toContain('secret');
  });

  it('writes to the console unless told otherwise', async () => {
    const debug = vi.spyOn(console, 'debug').mockReturnValue();
    const socket = make();
    await socket.whenConnected();

    socket.emit('say', 'hi');

    expect(debug).toHaveBeenCalledWith('[socket.io /] sent', 'say', 'hi');
    expect(debug).toHaveBeenCalledWith(
      '[socket.io /] state',
      'connected',
      expect.objectContaining({ id: socket.id }),
    );
    debug.mockRestore();
  });
});
