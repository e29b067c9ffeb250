import '@angular/compiler';
import {
  type ApplicationRef,
  Component,
  NgZone,
  provideZoneChangeDetection,
  provideZonelessChangeDetection,
  signal,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideSocketIo } from '../../projects/angular/src/lib/provide-socket-io';
import { WrappedSocket } from '../../projects/angular/src/lib/wrapped-socket';

declare const ZONE: boolean;
type Who = 'ours' | 'raw';
const order = new URLSearchParams(location.search).get('order')!.split(',') as Who[];
const counts = {
  ours: { templateRuns: 0, ticks: 0, seen: 0 },
  raw: { templateRuns: 0, ticks: 0, seen: 0 },
};
const next = {} as Record<Who, (value: number) => void>;

/** An application that shows the last value. Called as a function: esbuild does not compile templates, Angular does it in the page. */
async function start(who: Who): Promise<ApplicationRef> {
  const App = Component({ selector: `app-${who}`, template: '{{ read() }}' })(
    class {
      readonly value = signal(0);

      constructor() {
        next[who] = (value) => {
          counts[who].seen++;
          this.value.set(value);
        };
      }

      read(): number {
        counts[who].templateRuns++;
        return this.value();
      }
    },
  ) as new () => unknown;
  const app = await bootstrapApplication(App, {
    providers: [
      ZONE ? provideZoneChangeDetection() : provideZonelessChangeDetection(),
      provideSocketIo({ url: location.origin, options: { transports: ['websocket'] } }),
    ],
  });
  // Where both the zone and the scheduler of signals end up; `tick()` is for applications.
  const internals = app as unknown as { _tick(): void };
  const tick = internals._tick.bind(app);
  internals._tick = () => {
    counts[who].ticks++;
    tick();
  };
  return app;
}

const ours = await start('ours');
const raw = await start('raw');
// One connection for both: how often Angular checks depends on when each frame arrives, by far most of all.
const socket = ours.injector.get(WrappedSocket);
const listen = {
  ours: () => socket.fromEvent<number>('n').subscribe(next.ours),
  raw: () => raw.injector.get(NgZone).runOutsideAngular(() => socket.ioSocket.on('n', next.raw)),
};
for (const who of order) listen[who]();

const text = (who: Who) => document.querySelector(`app-${who}`)?.textContent;
socket.ioSocket.on('done', () =>
  setTimeout(() => {
    const result = {
      ours: { ...counts.ours, text: text('ours') },
      raw: { ...counts.raw, text: text('raw') },
    };
    Object.assign(globalThis, { result });
  }, 100),
);
// Lets the applications come to rest first.
setTimeout(() => {
  for (const count of Object.values(counts)) Object.assign(count, { templateRuns: 0, ticks: 0 });
  socket.ioSocket.emit('start');
}, 200);
