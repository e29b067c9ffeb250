import type { TimerChange } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { RecordingBuilder } from '../fixtures/recording-builder';
import { textFrame } from '../fixtures/wire-bytes';
import { cursorAt } from '../timeline/cursor';
import { toTimersView, type TimersOptions } from './timers.view';

const ENGINE = { package: 'engine.io', class: 'Socket', id: 'sidA', method: 'schedulePing' };
const PROGRAM = { package: 'program', class: 'program', id: 'page', method: 'setTimeout' };
const change = (
  timer: string,
  number: number,
  what: TimerChange['change'],
  delay: number,
): TimerChange => ({ timer, number, change: what, delay });

const run = new RecordingBuilder();
run.message(0, 'websocket', 'server', textFrame('0{"sid":"sidA","upgrades":[]}', false));
run.timer(0, 'server', ENGINE, change('pingInterval', 1, 'set', 1000));
run.timer(1000, 'server', ENGINE, change('pingInterval', 1, 'fired', 1000));
run.timer(1000, 'server', ENGINE, change('pingTimeout', 2, 'set', 400));
run.timer(1200, 'server', ENGINE, change('pingTimeout', 2, 'cleared', 400));
run.timer(1200, 'server', ENGINE, change('pingInterval', 1, 'set', 1000));
run.timer(0, 'server', ENGINE, change('connectTimeout', 3, 'set', 45_000));
run.timer(100, 'page', PROGRAM, change('setTimeout', 1, 'set', 500));
run.timer(300, 'page', PROGRAM, change('setTimeout', 2, 'set', 500));
run.timer(700, 'page', PROGRAM, change('setTimeout', 1, 'fired', 500));
const recording = run.build(3000);

function saysAt(at: number, options?: TimersOptions): readonly string[] {
  return toTimersView(recording, cursorAt(recording, at), options).flatMap(({ host, timers }) =>
    timers.map(({ owner, name, says }) => `${host}, ${owner}: ${name} ${says}`),
  );
}

describe('toTimersView', () => {
  it('says who waits for what, and how long still', () => {
    expect(saysAt(250)).toEqual([
      'server, engine for client: pingInterval fires in 750 ms',
      'server, engine for client: pingTimeout not set',
      'page, program: setTimeout fires in 350 ms',
    ]);
  });

  it('keeps every timer in its place, whatever happens to it', () => {
    expect(saysAt(1100).slice(0, 2)).toEqual([
      'server, engine for client: pingInterval fired 100 ms ago',
      'server, engine for client: pingTimeout fires in 300 ms',
    ]);
    expect(saysAt(1300).slice(0, 2)).toEqual([
      'server, engine for client: pingInterval fires in 900 ms',
      'server, engine for client: pingTimeout not set',
    ]);
  });

  it('counts timers that run at once, and tells of the next', () => {
    expect(saysAt(400).at(-1)).toBe(
      'page, program: setTimeout 2 of them, the next fires in 200 ms',
    );
  });

  it('tells a timer that is due and does not fire: the tab is frozen', () => {
    expect(saysAt(650).at(-1)).toBe('page, program: setTimeout 2 of them, the next due 50 ms ago');
    const [, page] = toTimersView(recording, cursorAt(recording, 650));
    expect(page?.timers[0]).toMatchObject({ state: 'late', left: 0 });
  });

  it('gives the share that is left, in steps for those who want no movement', () => {
    const leftAt = (at: number, options?: TimersOptions) =>
      toTimersView(recording, cursorAt(recording, at), options)[0]?.timers[0]?.left;
    expect(leftAt(0)).toBe(1);
    expect(leftAt(250)).toBe(0.75);
    expect(leftAt(260, { steps: 4 })).toBe(0.75);
    expect(leftAt(490, { steps: 4 })).toBe(0.75);
    expect(leftAt(510, { steps: 4 })).toBe(0.5);
  });

  it('shows only what is asked for', () => {
    expect(saysAt(0, { only: ['connectTimeout'] })).toEqual([
      'server, engine for client: connectTimeout fires in 45 s',
    ]);
  });

  it('is empty without observed hosts', () => {
    const none = new RecordingBuilder().build(10);
    expect(toTimersView(none, cursorAt(none, 5))).toEqual([]);
  });
});
