import '@angular/compiler';
import {
  Component,
  inject,
  NgZone,
  provideZoneChangeDetection,
  provideZonelessChangeDetection,
  signal,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { io } from 'socket.io-client';
import { provideSocketIo } from '../../projects/angular/src/lib/provide-socket-io';
import { WrappedSocket } from '../../projects/angular/src/lib/wrapped-socket';

declare const ZONE: boolean;
const isOurs = new URLSearchParams(location.search).get('who') === 'ours';
let [templateRuns, ticks, seen] = [0, 0, 0];

/** Called as a function: esbuild does not compile templates, Angular does it in the page. */
const App = Component({ selector: 'app-root', template: '{{ read() }}' })(
  class {
    readonly value = signal(0);

    constructor() {
      const next = (value: number): void => {
        seen++;
        this.value.set(value);
      };
      if (isOurs) {
        const socket = inject(WrappedSocket);
        socket.fromEvent<number>('n').subscribe(next);
        socket.ioSocket.on('done', done);
        start(() => socket.ioSocket.emit('start'));
        return;
      }
      inject(NgZone).runOutsideAngular(() => {
        const socket = io(location.origin, { transports: ['websocket'] });
        socket.on('n', next);
        socket.on('done', done);
        start(() => socket.emit('start'));
      });
    }

    read(): number {
      templateRuns++;
      return this.value();
    }
  },
) as new () => unknown;

/** Lets the application come to rest first. */
function start(emit: () => void): void {
  inject(NgZone).runOutsideAngular(() =>
    setTimeout(() => {
      [templateRuns, ticks] = [0, 0];
      emit();
    }, 200),
  );
}

function done(): void {
  setTimeout(() => {
    const text = document.querySelector('app-root')?.textContent;
    Object.assign(globalThis, { result: { templateRuns, ticks, seen, text } });
  }, 100);
}

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
  ticks++;
  tick();
};
