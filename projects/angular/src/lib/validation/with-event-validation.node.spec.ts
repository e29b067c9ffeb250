import type { DestroyableInjector } from '@angular/core';
import type { Socket as ServerSocket } from 'socket.io';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../../fixtures/loopback-server';
import { createRootInjector } from '../../../fixtures/root-injector';
import { provideSocketIo } from '../provide-socket-io';
import { WrappedSocket } from '../wrapped-socket';
import type { EventSchemas, SchemaEvents } from './event-schemas';
import type { SocketValidationError } from './socket-validation-error';
import type { StandardSchema } from './standard-schema';
import { validateEvents, validationErrors } from './validation-errors';
import { withEventValidation } from './with-event-validation';

const message = v.object({
  from: v.string(),
  text: v.pipe(v.string(), v.trim()),
  at: v.pipe(
    v.string(),
    v.transform((text) => new Date(text)),
  ),
});
const schemas = { message, moved: [v.number(), v.picklist(['up', 'down'])] } as const;

const AT = '2026-01-02T03:04:05.000Z';
const good = { from: 'ada', text: ' hi ', at: AT };

let server: LoopbackServer;
let injector: DestroyableInjector;

type Make = Promise<{ socket: WrappedSocket; peer: ServerSocket; errors: SocketValidationError[] }>;

async function make(events: EventSchemas): Make {
  injector = createRootInjector([
    provideSocketIo({ url: server.url }, withEventValidation(events)),
  ]);
  const socket = injector.get<WrappedSocket>(WrappedSocket);
  const errors: SocketValidationError[] = [];
  validationErrors(socket).subscribe((error) => errors.push(error));
  const peer = await server.nextSocket();
  await socket.whenConnected();
  return { socket, peer, errors };
}

/** Everything sent before this has arrived once it resolves. */
const settled = (socket: WrappedSocket, peer: ServerSocket): Promise<unknown> => {
  const last = socket.fromOneTimeEvent('last');
  peer.emit('last');
  return last;
};

describe('withEventValidation', () => {
  afterEach(async () => {
    injector.destroy();
    await server.close();
  });
  beforeEach(async () => {
    server = await startLoopbackServer({ connectionStateRecovery: {} });
  });

  it('gives everybody what the schema makes of a payload', async () => {
    const { socket, peer, errors } = await make(schemas);
    const seen: unknown[] = [];
    socket.fromEvent('message').subscribe((value) => seen.push(value));
    socket.on('message', (value: unknown) => seen.push(value));
    socket.fromEventArgs('moved').subscribe((args) => seen.push(args));
    socket.onAny((event, ...args) => seen.push([event, args.length]));

    peer.emit('message', good);
    peer.emit('moved', 3, 'up', { extra: true });
    await settled(socket, peer);

    const made = { from: 'ada', text: 'hi', at: new Date(AT) };
    expect(seen.filter((value) => !Array.isArray(value))).toEqual([made, made]);
    expect(seen).toContainEqual([3, 'up', { extra: true }]);
    expect(errors).toEqual([]);
  });

  it('keeps a bad payload from everybody and tells of it', async () => {
    const { socket, peer, errors } = await make(schemas);
    const seen: unknown[] = [];
    socket.fromEvent('message').subscribe((value) => seen.push(value));
    socket.on('moved', (...args: unknown[]) => seen.push(args));
    socket.onAny((event: string) => event !== 'last' && seen.push(event));

    peer.emit('message', { from: 1 });
    peer.emit('message');
    peer.emit('moved', 1, 'sideways');
    await settled(socket, peer);

    expect(seen).toEqual([]);
    expect(errors).toHaveLength(3);
    expect(errors[0]).toMatchObject({ code: 'SOCKET_INVALID_PAYLOAD', event: 'message' });
    expect(errors[0]?.args[0]).toEqual({ from: 1 });
    expect(errors[0]?.issues[0]).toMatchObject({ path: [{ key: 'from' }] });
    expect(errors[2]?.message).toMatch(/"moved".*sideways/);
  });

  it('has a rejected event count as received, so that it is not sent again after a loss', async () => {
    const { socket, peer, errors } = await make(schemas);
    peer.emit('message', good);
    peer.emit('message', 'bad');
    await expect.poll(() => errors.length).toBe(1);
    const seen: unknown[] = [];
    socket.fromEvent('message').subscribe((value) => seen.push(value));

    socket.io.engine.close();
    await socket.fromOneTimeEvent('connect');
    expect(socket.recovered).toBe(true);
    server.io.emit('last');
    await socket.fromOneTimeEvent('last', { timeout: 2000 });

    expect(errors).toHaveLength(1);
    expect(seen).toEqual([]);
  });

  it('handles a schema that throws and one that answers later', async () => {
    // A schema of JavaScript that keeps no promise of its type.
    const standard = (validate: () => unknown): StandardSchema =>
      ({ '~standard': { version: 1, vendor: 'test', validate } }) as unknown as StandardSchema;
    const { socket, peer, errors } = await make({
      thrown: standard(() => {
        throw new RangeError('oops');
      }),
      later: standard(() => Promise.resolve({ value: 1 })),
      none: standard(() => undefined),
    });
    const seen: unknown[] = [];
    socket.onAny((event: string) => event !== 'last' && seen.push(event));

    for (const event of ['thrown', 'later', 'none', 'toString']) peer.emit(event, 1);
    await settled(socket, peer);

    expect(seen).toEqual(['toString']);
    expect(errors.map(({ code }) => code)).toEqual([
      'SOCKET_SCHEMA_THREW',
      'SOCKET_SCHEMA_ASYNC',
      'SOCKET_SCHEMA_THREW',
    ]);
    expect(errors[0]?.cause).toBeInstanceOf(RangeError);
  });

  it('is done for a namespace with validateEvents, and the stream ends with the socket', async () => {
    server.io.of('/admin').on('connection', (peer) => peer.emit('message', 'bad'));
    const { socket } = await make({});
    const admin = socket.of('/admin');
    validateEvents(admin, schemas);
    const first = new Promise((resolve) => validationErrors(admin).subscribe(resolve));
    let completed = 0;
    validationErrors(admin).subscribe({ complete: () => completed++ });

    expect(await first).toMatchObject({ event: 'message' });
    socket.destroy();
    expect(completed).toBe(1);
  });
});

describe('SchemaEvents', () => {
  it('types a socket by its schemas', () => {
    type Events = SchemaEvents<typeof schemas>;

    expectTypeOf<Parameters<Events['message']>>().toEqualTypeOf<
      [payload: { from: string; text: string; at: Date }]
    >();
    expectTypeOf<Parameters<Events['moved']>>().toEqualTypeOf<[number, 'up' | 'down']>();
  });
});
