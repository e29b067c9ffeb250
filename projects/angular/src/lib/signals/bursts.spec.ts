import {
  type ApplicationRef,
  Component,
  inject,
  provideZoneChangeDetection,
  provideZonelessChangeDetection,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'zone.js';
import { afterEach, describe, expect, it } from 'vitest';
import { serverEvent } from '../../../fixtures/server-event';
import { provideSocketIo } from '../provide-socket-io';
import { WrappedSocket } from '../wrapped-socket';
import { bufferedByFrame } from './buffered-by-frame';
import { eventHistory } from './event-history';
import { eventSignal } from './event-signal';

const CONFIG = { url: 'http://chat.test', options: { autoConnect: false } };

@Component({
  selector: 'wl-burst',
  template: `{{ counted() }} {{ latest() }} of {{ all().length }}`,
})
class Burst {
  readonly socket = inject<WrappedSocket>(WrappedSocket);
  protected readonly latest = eventSignal(this.socket, 'n');
  protected readonly all = eventHistory(this.socket, 'n', { limit: 10_000 });
  runs = 0;

  protected counted(): string {
    this.runs++;
    return '';
  }
}

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
/** What a browser does between two messages of a connection. */
const task = (): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });

describe.each([
  ['zoneless', provideZonelessChangeDetection],
  ['with zone.js', provideZoneChangeDetection],
])('a burst in an application %s', (_name, provideChangeDetection) => {
  let app: ApplicationRef | undefined;
  afterEach(() => {
    app?.destroy();
    document.querySelector('wl-burst')?.remove();
  });

  it('renders at most once per frame, though each event is a task of its own', async () => {
    const host = document.createElement('wl-burst');
    document.body.append(host);
    app = await bootstrapApplication(Burst, {
      providers: [provideChangeDetection(), provideSocketIo(CONFIG)],
    });
    const burst = app.components[0]?.instance as Burst;
    await frame();
    await frame();
    burst.runs = 0;
    let frames = 0;
    let isOver = false;
    const count = (): void => {
      frames++;
      if (!isOver) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);

    for (let event = 1; event <= 2000; event++) {
      serverEvent(burst.socket, 'n', event);
      await task();
    }
    isOver = true;
    await frame();
    await frame();
    await frame();

    expect(host.textContent.trim()).toBe('2000 of 2000');
    // One at once, one in each frame, and those after it; Angular checks a template twice in development.
    expect(burst.runs).toBeLessThanOrEqual(2 * (frames + 4));
    expect(burst.runs).toBeGreaterThan(0);
  });
});

describe('bufferedByFrame', () => {
  it('emits what came during a frame together', async () => {
    const socket = new WrappedSocket(CONFIG);
    const seen: unknown[][] = [];
    const subscription = socket
      .fromEvent('n')
      .pipe(bufferedByFrame())
      .subscribe((values) => seen.push(values));

    serverEvent(socket, 'n', 1);
    serverEvent(socket, 'n', 2);
    expect(seen).toEqual([]);
    await frame();
    await frame();
    serverEvent(socket, 'n', 3);
    await frame();
    await frame();
    expect(seen).toEqual([[1, 2], [3]]);

    serverEvent(socket, 'n', 4);
    socket.off('n');
    expect(seen).toEqual([[1, 2], [3], [4]]);
    expect(subscription.closed).toBe(true);
    await frame();
    await frame();
    expect(seen).toHaveLength(3);
    socket.destroy();
  });

  it('emits nothing after it was unsubscribed', async () => {
    const socket = new WrappedSocket(CONFIG);
    const seen: unknown[] = [];
    const subscription = socket
      .fromEvent('n')
      .pipe(bufferedByFrame())
      .subscribe((values) => seen.push(values));

    serverEvent(socket, 'n', 1);
    subscription.unsubscribe();
    await frame();
    await frame();

    expect(seen).toEqual([]);
    socket.destroy();
  });
});
