import 'zone.js';
import {
  type ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  effect,
  ErrorHandler,
  inject,
  type Provider,
  provideZoneChangeDetection,
  provideZonelessChangeDetection,
  signal,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { afterEach, describe, expect, it } from 'vitest';
import { serverEvent } from '../../fixtures/server-event';
import { provideSocketIo } from './provide-socket-io';
import { WrappedSocket } from './wrapped-socket';

const CONFIG = { url: 'http://chat.test', options: { autoConnect: false } };
const EVENTS = 1000;
let templateRuns = 0;

@Component({ selector: 'wl-counting', template: '{{ read() }}' })
class Counting {
  readonly socket = inject<WrappedSocket>(WrappedSocket);
  private readonly value = signal(0);

  constructor() {
    this.socket.fromEvent<number>('ours').subscribe((n) => {
      this.value.set(n);
    });
    // What somebody writes who knows the zone: the raw socket is outside of it.
    this.socket.ioSocket.on('raw', (n: number) => {
      this.value.set(n);
    });
  }

  protected read(): number {
    templateRuns++;
    return this.value();
  }
}

@Component({
  selector: 'wl-plain-field',
  template: '{{ text }} {{ left() }}',
  // The cases in which ticks of a library threw: plain fields, checked always.
  // eslint-disable-next-line @angular-eslint/prefer-on-push-component-change-detection -- see above
  changeDetection: ChangeDetectionStrategy.Eager,
})
class PlainField {
  protected text = '';
  protected readonly left = signal('');

  constructor() {
    const socket = inject<WrappedSocket>(WrappedSocket);
    const isLeaving = signal(false);
    socket.fromEvent<string>('n').subscribe((text) => (this.text = text));
    socket.fromEvent('leave').subscribe(() => {
      isLeaving.set(true);
    });
    socket.fromEvent('disconnect').subscribe((reason) => {
      this.left.set(reason);
    });
    effect(() => {
      if (isLeaving()) socket.disconnect();
    });
  }
}

const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

describe.each([
  ['zone.js', provideZoneChangeDetection],
  ['no zone', provideZonelessChangeDetection],
])('[W2] an application with %s', (_name, changeDetection) => {
  let app: ApplicationRef;
  const errors: unknown[] = [];
  const handler: Provider = {
    provide: ErrorHandler,
    useValue: { handleError: (error: unknown) => errors.push(error) },
  };

  async function start(component: typeof Counting | typeof PlainField): Promise<WrappedSocket> {
    errors.length = 0;
    document.body.append(
      document.createElement(component === Counting ? 'wl-counting' : 'wl-plain-field'),
    );
    app = await bootstrapApplication(component, {
      providers: [changeDetection(), provideSocketIo(CONFIG), handler],
    });
    await frames(2);
    return app.injector.get<WrappedSocket>(WrappedSocket);
  }
  const shown = (selector: string): string | null | undefined =>
    document.querySelector(selector)?.textContent;

  /** What a burst that arrives over some frames makes Angular do. */
  async function burst(socket: WrappedSocket, event: string, overFrames: number) {
    // Where both the zone and the scheduler of signals end up; `tick()` is for applications.
    const internals = app as unknown as { _tick(): void };
    const tick = internals._tick.bind(app);
    const counts = { ticks: 0, templateRuns: 0 };
    internals._tick = () => {
      counts.ticks++;
      tick();
    };
    templateRuns = 0;
    for (let n = 1; n <= EVENTS; n++) {
      serverEvent(socket, event, n);
      if (n % (EVENTS / overFrames) === 0) await frames(1);
    }
    await frames(3);
    counts.templateRuns = templateRuns;
    internals._tick = tick;
    return counts;
  }

  afterEach(() => {
    if (!app.destroyed) app.destroy();
  });

  it.each([1, 4])('ticks as little as with a raw listener in a burst over %i frames', async (n) => {
    const socket = await start(Counting);

    const raw = await burst(socket, 'raw', n);
    const ours = await burst(socket, 'ours', n);

    expect(shown('wl-counting')).toBe(String(EVENTS));
    expect(raw.ticks).toBeGreaterThan(0);
    expect(ours.ticks).toBeLessThanOrEqual(raw.ticks);
    expect(ours.templateRuns).toBeLessThanOrEqual(raw.templateRuns);
    // One per frame, and one more where the last frame began before the last event.
    expect(ours.ticks).toBeLessThanOrEqual(n + 1);
  });

  it('reports no NG0100, NG0101 or NG0406: events, a disconnect in an effect, a destroyed application', async () => {
    const socket = await start(PlainField);
    // Connected, to a server that hears nothing.
    Object.assign(socket.ioSocket, { connected: true, packet: () => undefined });

    for (const text of ['one', 'two']) {
      serverEvent(socket, 'n', text);
      await frames(2);
    }
    serverEvent(socket, 'leave');
    await frames(3);
    expect(shown('wl-plain-field')).toContain('io client disconnect');
    const raw = socket.ioSocket;
    app.destroy();
    serverEvent(socket, 'n', 'three');
    raw.emit('n');
    await frames(2);

    expect(errors).toEqual([]);
  });
});
