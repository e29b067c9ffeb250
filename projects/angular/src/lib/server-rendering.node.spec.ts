import '@angular/compiler';
import { AsyncPipe } from '@angular/common';
import { Component, DestroyRef, inject } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideServerRendering, renderApplication } from '@angular/platform-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../fixtures/loopback-server';
import { provideSocketIo } from './provide-socket-io';
import { WrappedSocket } from './wrapped-socket';

/** Called as a function because Node.js does not read decorators. */
const App = Component({
  selector: 'app-root',
  imports: [AsyncPipe],
  template: `<p>{{ (latest | async) ?? 'nothing yet' }}</p>`,
})(
  class {
    readonly socket = inject<WrappedSocket>(WrappedSocket);
    readonly latest = this.socket.fromEvent<string>('n');
    readonly own = new WrappedSocket();

    constructor() {
      this.socket.connect();
      this.own.connect();
      made.push(this.socket, this.own);
      inject(DestroyRef).onDestroy(() => (destroyed += 1));
    }
  },
) as new () => unknown;

let made: WrappedSocket[];
let destroyed: number;

describe('server rendering', () => {
  let server: LoopbackServer;

  beforeEach(async () => {
    server = await startLoopbackServer();
    made = [];
    destroyed = 0;
  });
  afterEach(() => server.close());

  it('ends, connects nobody and leaves nothing behind', async () => {
    let asked = 0;
    server.io.engine.on('initial_headers', () => asked++);
    const providers = [provideServerRendering(), provideSocketIo({ url: server.url })];

    for (let render = 0; render < 3; render++) {
      const html = await renderApplication(
        (context) => bootstrapApplication(App, { providers }, context),
        { document: '<app-root></app-root>', url: '/' },
      );
      expect(html).toContain('<p>nothing yet</p>');
    }
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(asked).toBe(0);
    expect(made).toHaveLength(6);
    expect(new Set(made).size).toBe(6);
    expect(destroyed).toBe(3);
    for (const socket of made) {
      expect(socket.active).toBe(false);
      expect(socket.io.engine).toBeUndefined();
      expect([...socket.subscriberCounts()]).toEqual([]);
      expect(socket.ioSocket.listeners('n')).toEqual([]);
    }
  });
});
