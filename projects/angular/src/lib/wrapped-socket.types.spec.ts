import type { Observable } from 'rxjs';
import { describe, expectTypeOf, it } from 'vitest';
import type { WrappedSocket } from './wrapped-socket';

interface Message {
  readonly from: string;
  readonly text: string;
}
interface ServerToClient {
  message: (message: Message) => void;
  moved: (x: number, y: number) => void;
  tick: () => void;
  maybe: (value?: number) => void;
  name: (reply: (name: string) => void) => void;
}
interface ClientToServer {
  say: (text: string) => void;
  ask: (question: string, answer: (yes: boolean) => void) => void;
}

declare const typed: WrappedSocket<ServerToClient, ClientToServer>;
declare const untyped: WrappedSocket;

/** Only compiled: the sockets do not exist. */
function compiled(_calls: () => unknown): void {
  expectTypeOf(_calls).toBeFunction();
}

describe('[W1][W2] types of WrappedSocket', () => {
  it('gives streams the payload of their event', () => {
    compiled(() => {
      expectTypeOf(typed.fromEvent('message')).toEqualTypeOf<Observable<Message>>();
      expectTypeOf(typed.fromEvent('moved')).toEqualTypeOf<Observable<number>>();
      expectTypeOf(typed.fromEvent('tick')).toEqualTypeOf<Observable<undefined>>();
      expectTypeOf(typed.fromEvent('maybe')).toEqualTypeOf<Observable<number | undefined>>();
      expectTypeOf(typed.fromEvent('connect_error')).toExtend<Observable<Error>>();
      expectTypeOf(typed.fromEventArgs('moved')).toEqualTypeOf<
        Observable<[x: number, y: number]>
      >();
      expectTypeOf(typed.fromEventArgs('tick')).toEqualTypeOf<Observable<[]>>();
    });
  });

  it('gives promises the payload, not the listener', () => {
    compiled(() => {
      expectTypeOf(typed.fromOneTimeEvent('moved')).toEqualTypeOf<Promise<number>>();
      expectTypeOf(typed.fromEventOnce('message')).toEqualTypeOf<Promise<Message>>();
      expectTypeOf(typed.emitWithAck('ask', 'why?')).toEqualTypeOf<Promise<boolean>>();
      expectTypeOf(typed.timeout(10).emitWithAck('ask', 'why?')).toEqualTypeOf<Promise<boolean>>();
    });
  });

  it('takes an explicit payload type', () => {
    compiled(() => {
      expectTypeOf(untyped.fromEvent<Message>('message')).toEqualTypeOf<Observable<Message>>();
      expectTypeOf(untyped.fromOneTimeEvent<string>('x')).toEqualTypeOf<Promise<string>>();
      expectTypeOf(untyped.fromEvent('x')).toEqualTypeOf<Observable<any>>(); // eslint-disable-line @typescript-eslint/no-explicit-any -- what an untyped event carries
      expectTypeOf(untyped.fromEvent<unknown>('x')).toEqualTypeOf<Observable<unknown>>();
    });
  });

  it('types callbacks from the events map', () => {
    compiled(() => {
      typed.emit('ask', 'why?', (yes) => {
        expectTypeOf(yes).toEqualTypeOf<boolean>();
      });
      typed.timeout(10).emit('ask', 'why?', (error, yes) => {
        expectTypeOf(error).toEqualTypeOf<Error>();
        expectTypeOf(yes).toEqualTypeOf<boolean>();
      });
      typed.on('name', (reply) => {
        expectTypeOf(reply).toEqualTypeOf<(name: string) => void>();
      });
      typed.on('disconnect', (reason) => {
        expectTypeOf(reason).toExtend<string>();
      });
    });
  });

  it('refuses wrong names and arguments', () => {
    compiled(() => {
      // @ts-expect-error not an event of the server
      typed.fromEvent('mesage');
      // @ts-expect-error not an event of the server
      void typed.fromOneTimeEvent('say');
      // @ts-expect-error not an event of the client
      typed.emit('moved', 1, 2);
      // @ts-expect-error the text is missing
      typed.emit('say');
      // @ts-expect-error a number is no text
      typed.emit('say', 1);
      // @ts-expect-error the listener takes a message
      typed.on('message', (n: number) => n);
      // @ts-expect-error the acknowledgement is added by emitWithAck
      void typed.emitWithAck('ask', 'why?', () => undefined);
    });
  });

  it('chains as the class it is called on', () => {
    compiled(() => {
      expectTypeOf(typed.on('tick', () => undefined).off('tick')).toEqualTypeOf<typeof typed>();
      expectTypeOf(untyped.open().close().volatile.compress(true)).toEqualTypeOf<WrappedSocket>();
    });
  });
});
