import 'zone.js';
import {
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  inject,
  provideZoneChangeDetection,
  type Type,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serverEvent } from '../../fixtures/server-event';
import { provideSocketIo } from './provide-socket-io';
import { WrappedSocket } from './wrapped-socket';

const CONFIG = { url: 'http://chat.test', options: { autoConnect: false } };
let templateRuns = 0;
const counted = (text: string): string => {
  templateRuns++;
  return text;
};

@Component({
  selector: 'wl-plain',
  template: `<p>{{ counted(text) }}</p>`,
  // The strategy of applications that write plain fields.
  // eslint-disable-next-line @angular-eslint/prefer-on-push-component-change-detection -- see above
  changeDetection: ChangeDetectionStrategy.Eager,
})
class Plain {
  protected readonly counted = counted;
  protected text = 'nothing yet';

  constructor() {
    const socket = inject<WrappedSocket>(WrappedSocket);
    socket.fromEvent<string>('n').subscribe((text) => (this.text = text));
    socket.on('later', (text: string) => {
      void Promise.resolve().then(() => (this.text = text));
    });
  }
}

@Component({
  selector: 'wl-broken',
  template: `<p>{{ read() }}</p>`,
  // The strategy of applications that write plain fields.
  // eslint-disable-next-line @angular-eslint/prefer-on-push-component-change-detection -- see above
  changeDetection: ChangeDetectionStrategy.Eager,
})
class Broken {
  private broken = false;

  constructor() {
    inject<WrappedSocket>(WrappedSocket)
      .fromEvent('n')
      .subscribe(() => (this.broken = true));
  }

  protected read(): string {
    if (this.broken) throw new Error('broken template');
    return '';
  }
}

const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

describe('an application with zone.js', () => {
  let app: ApplicationRef | undefined;
  afterEach(() => {
    if (app?.destroyed === false) app.destroy();
    vi.restoreAllMocks();
  });

  async function start(
    component: Type<unknown>,
  ): Promise<{ app: ApplicationRef; socket: WrappedSocket; host: HTMLElement }> {
    const host = document.createElement(component === Plain ? 'wl-plain' : 'wl-broken');
    document.body.append(host);
    app = await bootstrapApplication(component, {
      providers: [provideZoneChangeDetection(), provideSocketIo(CONFIG)],
    });
    return { app, socket: app.injector.get<WrappedSocket>(WrappedSocket), host };
  }

  it('shows a plain field that a subscriber wrote, with the next frame', async () => {
    const { socket, host } = await start(Plain);

    serverEvent(socket, 'n', 'one');
    expect(host.textContent).toBe('nothing yet');
    await frames(2);
    expect(host.textContent).toBe('one');

    serverEvent(socket, 'later', 'two');
    await frames(2);
    expect(host.textContent).toBe('two');
  });

  it('checks at most once per frame in a burst', async () => {
    const { app, socket, host } = await start(Plain);
    await frames(2);
    const ticks = vi.spyOn(app, 'tick');
    const before = templateRuns;

    let drawn = 0;
    for (let event = 0; event < 1000; event++) {
      serverEvent(socket, 'n', String(event));
      if (event % 250 === 249) {
        await frames(1);
        drawn++;
      }
    }
    await frames(1);

    expect(host.textContent).toBe('999');
    expect(ticks).not.toHaveBeenCalled();
    // Angular checks a template twice in development.
    expect(templateRuns - before).toBeLessThanOrEqual(2 * (drawn + 1));
    expect(templateRuns).toBeGreaterThan(before);
  });

  it('delivers to the others when a template throws, and reports it the way Angular does', async () => {
    const reported = vi.spyOn(console, 'error').mockReturnValue();
    const { socket } = await start(Broken);
    const seen: unknown[] = [];
    socket.on('n', (value: unknown) => seen.push(value));

    serverEvent(socket, 'n', 1);
    serverEvent(socket, 'n', 2);
    await frames(3);

    expect(seen).toEqual([1, 2]);
    expect(reported).toHaveBeenCalled();
    expect(String(reported.mock.calls.flat().find((part) => part instanceof Error))).toContain(
      'broken template',
    );
  });

  it('reports nothing after the application is destroyed, in the middle of a frame or later', async () => {
    const reported = vi.spyOn(console, 'error').mockReturnValue();
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const { app, socket } = await start(Plain);
    const raw = socket.ioSocket;

    serverEvent(socket, 'n', 'one');
    app.destroy();
    serverEvent(socket, 'n', 'two');
    await frames(3);

    expect(raw.listeners('n')).toEqual([]);
    expect(reported).not.toHaveBeenCalled();
    expect(warned).not.toHaveBeenCalled();
  });

  it('is stable with a socket that waits for events', async () => {
    const { app, socket } = await start(Plain);
    void socket.fromOneTimeEvent('never', { timeout: 60_000 }).catch(() => undefined);
    socket.timeout(60_000).emit('buffered', () => undefined);

    await app.whenStable();

    expect(socket.subscriberCount('never')).toBe(1);
  });
});
