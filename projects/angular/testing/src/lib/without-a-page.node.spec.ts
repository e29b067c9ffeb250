import '@angular/compiler';
import { createEnvironmentInjector } from '@angular/core';
import { expect, it } from 'vitest';
import { provideSocketIo, WrappedSocket } from '../../../fixtures/binding';
import { provideSocketIoTesting } from './provide-socket-io-testing';
import { SocketTestingController } from './socket-testing-controller';

const isOld = process.env['OLDEST_CLIENT'] !== undefined;

/** An application's injector where there is no document, and no TestBed. */
function setUp() {
  const injector = createEnvironmentInjector(
    [provideSocketIo({ url: 'http://chat.test' }), provideSocketIoTesting()],
    // The types want a parent; an injector of its own has none.
    null!,
  );
  return { injector, socket: () => injector.get(WrappedSocket) };
}

function works(): void {
  const { injector, socket } = setUp();
  const texts: string[] = [];
  socket()
    .fromEvent<string>('message')
    .subscribe((text) => texts.push(text));
  const server = injector.get(SocketTestingController);

  server.connect();
  server.serverEmit('message', 'hello');

  expect(texts).toEqual(['hello']);
  injector.destroy();
}

function saysWhatItNeeds(): void {
  expect(() => setUp().socket()).toThrow(
    'SOCKET_TESTING_OLD_CLIENT: the testing entry point needs socket.io-client 4.8 or newer. ' +
      'Install a newer one for the tests.',
  );
}

// The file runs with two versions of socket.io-client.
if (isOld) it('says that it needs a newer client', saysWhatItNeeds);
else it('works in Node.js, without a page', works);
