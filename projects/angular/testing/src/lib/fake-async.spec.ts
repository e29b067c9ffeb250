// Order matters: zone.js, then what it brings for tests.
import 'zone.js';
import 'zone.js/testing';
import { provideZoneChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { connectionOf, provideSocketIo, WrappedSocket } from '@wirelight/angular';
import { describe, expect, it } from 'vitest';
import { Chat } from '../../../fixtures/apps/page/chat';
import { provideSocketIoTesting } from './provide-socket-io-testing';
import { SocketTestingController } from './socket-testing-controller';

interface FakeTime {
  fakeAsync(test: () => void): () => void;
  tick(milliseconds?: number): void;
}
declare const Zone: {
  readonly current: { fork(spec: unknown): { run(work: () => void): void } };
  /** The zone that zone.js puts around the tests of a runner that it knows; `fakeAsync` asks for it. */
  readonly ProxyZoneSpec: new () => unknown;
  __symbol__(name: string): string;
};
/** What `fakeAsync` and `tick` of `@angular/core/testing` call; they look for it when they are loaded, here before zone.js. */
const { fakeAsync, tick } = (Zone as unknown as Record<string, FakeTime>)[
  Zone.__symbol__('fakeAsyncTest')
]!;
const inFakeTime = (test: () => void) => () => {
  Zone.current.fork(new Zone.ProxyZoneSpec()).run(fakeAsync(test));
};

function setUp(options = {}): SocketTestingController {
  TestBed.configureTestingModule({
    providers: [
      provideZoneChangeDetection(),
      provideSocketIo({ url: 'http://chat.test', options }),
      provideSocketIoTesting(),
    ],
  });
  return TestBed.inject<SocketTestingController>(SocketTestingController);
}

describe('under fakeAsync of zone.js', () => {
  it(
    'reconnects when the time has come, and gives up',
    inFakeTime(() => {
      const server = setUp({
        reconnectionAttempts: 2,
        reconnectionDelay: 1000,
        randomizationFactor: 0,
      });
      const { state } = connectionOf(TestBed.inject(WrappedSocket));

      server.unreachable();
      tick(999);
      expect(state()).toMatchObject({ status: 'reconnecting', attempt: 1, trying: false });
      tick(1);
      expect(state()).toMatchObject({ attempt: 1, trying: true });
      server.unreachable();
      tick(2000);
      server.unreachable();

      expect(state().status).toBe('failed');
    }),
  );

  it(
    'shows every event at once, and an answer that does not come in time',
    inFakeTime(() => {
      const server = setUp();
      const fixture = TestBed.createComponent(Chat);
      fixture.autoDetectChanges();
      const page = fixture.nativeElement as HTMLElement;
      server.connect();
      server.serverEmit('message', 'one');
      server.serverEmit('message', 'two');
      tick();
      expect([...page.querySelectorAll('li')].map((li) => li.textContent)).toEqual(['one', 'two']);

      // Not with the component's `await`: zone.js knows only what the CLI makes of it.
      let failed: unknown;
      const socket = TestBed.inject<WrappedSocket>(WrappedSocket);
      void socket
        .timeout(5000)
        .emitWithAck('say', 'hello')
        .catch((error: unknown) => (failed = error));
      server.expectEmit('say');
      tick(4999);
      expect(failed).toBeUndefined();
      tick(1);
      expect(failed).toMatchObject({ message: 'operation has timed out' });
    }),
  );
});
