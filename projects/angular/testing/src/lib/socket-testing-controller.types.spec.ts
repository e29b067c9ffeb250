import type { WrappedSocket } from '@wirelight/angular';
import { expectTypeOf, it } from 'vitest';
import type { SocketTestingController } from './socket-testing-controller';

interface ServerToClient {
  moved: (x: number, y: number) => void;
  name: (salutation: string, answer: (name: string) => void) => void;
}
interface ClientToServer {
  say: (text: string, answer: (received: boolean) => void) => void;
  typing: () => void;
}

declare const socket: WrappedSocket<ServerToClient, ClientToServer>;
declare const controller: SocketTestingController;

/** Only compiled: the sockets do not exist. */
function compiled(_calls: () => unknown): void {
  expectTypeOf(_calls).toBeFunction();
}

it('knows the events of the socket that for() was given', () => {
  compiled(() => {
    const server = controller.for(socket);
    server.serverEmit('moved', 1, 2);
    // @ts-expect-error -- a second number is missing
    server.serverEmit('moved', 1);
    // @ts-expect-error -- the server sends no such event
    server.serverEmit('move', 1, 2);
    expectTypeOf(server.serverRequest('name', 'Dame')).toEqualTypeOf<Promise<string>>();
    // @ts-expect-error -- the client sends no such event
    server.expectEmit('moved');
    expectTypeOf(server.expectEmit('say').args).toEqualTypeOf<[text: string]>();
    expectTypeOf(server.expectEmit('typing').args).toEqualTypeOf<[]>();
    expectTypeOf(server.match('say', (text) => text === '')[0]?.args).toEqualTypeOf<
      [text: string] | undefined
    >();
    server.expectEmit('say').ack(true);
    // @ts-expect-error -- the answer is a boolean
    server.expectEmit('say').ack('yes');
  });
});

it('takes any event without types', () => {
  compiled(() => {
    controller.serverEmit('anything', 1, 'two');
    controller.expectEmit('anything', (first: number) => first > 1).ack(1, 2);
  });
});
