import 'zone.js';
import {
  type ApplicationRef,
  Component,
  inject,
  NgZone,
  provideZoneChangeDetection,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serverEvent } from '../../../fixtures/server-event';
import { provideSocketIo } from '../provide-socket-io';
import { injectConnection } from '../state/inject-connection';
import { WrappedSocket } from '../wrapped-socket';
import type { SocketFeature } from './socket-feature';
import { withConnectionState } from '../state/with-connection-state';
import { withZone } from './with-zone';

const CONFIG = { url: 'http://chat.test', options: { autoConnect: false } };

@Component({
  selector: 'wl-status',
  template: `<p>{{ connection.status() }}</p>`,
})
class Status {
  readonly socket = inject<WrappedSocket>(WrappedSocket);
  readonly connection = injectConnection();
  readonly zones: boolean[] = [];

  constructor() {
    this.socket.fromEvent('n').subscribe(() => this.zones.push(NgZone.isInAngularZone()));
    this.connection.state$.subscribe(() => this.zones.push(NgZone.isInAngularZone()));
  }
}

describe('an application with zone.js', () => {
  let app: ApplicationRef | undefined;
  afterEach(() => {
    if (app?.destroyed === false) app.destroy();
    document.querySelector('wl-status')?.remove();
  });

  async function start(...features: SocketFeature[]): Promise<{ status: Status; host: Element }> {
    const host = document.createElement('wl-status');
    document.body.append(host);
    app = await bootstrapApplication(Status, {
      providers: [provideZoneChangeDetection(), provideSocketIo(CONFIG, ...features)],
    });
    return { status: app.components[0]?.instance as Status, host };
  }

  it.each<[zone: string, isInside: boolean, features: SocketFeature[]]>([
    ['inside the zone', true, []],
    ['inside the zone', true, [withZone('frame')]],
    ['outside of it', false, [withZone('outside')]],
    ['outside of it', false, [withZone('outside'), withConnectionState()]],
  ])('runs subscribers %s', async (_zone, isInside, features) => {
    const { status } = await start(...features);
    status.zones.length = 0;

    serverEvent(status.socket, 'n');

    expect(status.zones).toEqual([isInside]);
  });

  it('never ticks for an event outside the zone', async () => {
    const { status } = await start(withZone('outside'));
    const tick = vi.fn();
    const subscription = app?.injector.get(NgZone).onMicrotaskEmpty.subscribe(tick);

    for (let event = 0; event < 100; event++) serverEvent(status.socket, 'n');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));

    expect(status.zones).toHaveLength(101);
    expect(tick).not.toHaveBeenCalled();
    subscription?.unsubscribe();
  });

  it('shows the state of a connection that changed outside the zone', async () => {
    const { status, host } = await start();
    expect(host.textContent).toBe('idle');

    app?.injector.get(NgZone).runOutsideAngular(() => status.socket.ioSocket.connect());
    await expect.poll(() => host.textContent).toContain('connecting');
  });
});
