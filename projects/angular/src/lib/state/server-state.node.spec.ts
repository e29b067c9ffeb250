import '@angular/compiler';
import { Component, inject } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideServerRendering, renderApplication } from '@angular/platform-server';
import { describe, expect, it } from 'vitest';
import { startLoopbackServer } from '../../../fixtures/loopback-server';
import { provideSocketIo } from '../provide-socket-io';
import { withAuth } from '../providers/with-auth';
import { withLazyConnection } from '../providers/with-lazy-connection';
import { withLogger } from '../providers/with-logger';
import { eventHistory } from '../signals/event-history';
import { eventSignal } from '../signals/event-signal';
import { roomEvents } from '../signals/room-events';
import { socketResource } from '../signals/socket-resource';
import { withEventValidation } from '../validation/with-event-validation';
import { WrappedSocket } from '../wrapped-socket';
import { injectConnection } from './inject-connection';

/** Called as a function because Node.js does not read decorators. */
const App = Component({
  selector: 'app-root',
  template: `<p>{{ connection.status() }} {{ latest() }} {{ all().length }} {{ found.status() }}</p>`,
})(
  class {
    readonly socket = inject<WrappedSocket>(WrappedSocket);
    readonly connection = injectConnection();
    readonly latest = eventSignal(this.socket, 'n', { initialValue: 'nothing' });
    readonly all = eventHistory(this.socket, 'n', { limit: 3 });
    readonly found = socketResource(this.socket, 'search', { refreshOn: ['connect'] });

    constructor() {
      this.socket.connect();
      roomEvents(this.socket, 'n', { join: ['join'], leave: ['leave'] }).subscribe();
    }
  },
) as new () => unknown;

describe('server rendering', () => {
  it('has the state `server`, asks nobody for anything, and ends', async () => {
    const server = await startLoopbackServer();
    let asked = 0;
    server.io.engine.on('initial_headers', () => asked++);
    const count = (): object => ({ asked: ++asked });
    const states: unknown[] = [];

    for (const config of [{ url: server.url }, () => Promise.resolve({ url: server.url })]) {
      const features = [
        withAuth(count),
        withLazyConnection(),
        withEventValidation({}),
        withLogger((entry) => states.push(entry.type === 'state' ? entry.state.status : entry)),
      ];
      const html = await renderApplication(
        (context) =>
          bootstrapApplication(
            App,
            { providers: [provideServerRendering(), provideSocketIo(config, ...features)] },
            context,
          ),
        { document: '<app-root></app-root>', url: '/' },
      );

      expect(html).toContain('<p>server nothing 0 idle</p>');
    }
    await new Promise((resolve) => setTimeout(resolve, 30));

    expect(asked).toBe(0);
    expect(states).toEqual(['server', 'server']);
    await server.close();
  });
});
