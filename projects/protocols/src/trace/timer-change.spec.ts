import { describe, expect, it } from 'vitest';
import { timerChangeOf } from './timer-change.js';
import type { TraceEntry, TraceKind, TraceValue } from './trace-entry.js';

const entry = (kind: TraceKind, state: Readonly<Record<string, TraceValue>>): TraceEntry => ({
  seq: 0,
  at: 5,
  kind,
  layer: 'engine.io',
  direction: 'local',
  from: 'a',
  to: 'a',
  connection: null,
  bytes: new Uint8Array(0),
  text: '',
  cause: null,
  answers: null,
  object: { package: 'engine.io', class: 'Socket', id: '1', method: 'schedulePing', state },
});
const SET = { timer: 'pingInterval', number: 1, change: 'set', delay: 25_000 };

describe('timerChangeOf', () => {
  it('reads what became of a timer', () => {
    expect(timerChangeOf(entry('timer', SET))).toEqual(SET);
  });

  it.each<[string, TraceEntry]>([
    ['a state', entry('state', SET)],
    ['a timer without a name', entry('timer', { ...SET, timer: 3 })],
    ['a change that there is not', entry('timer', { ...SET, change: 'paused' })],
    ['no delay', entry('timer', { timer: 'a', number: 1, change: 'set' })],
  ])('has nothing to say of %s', (_, one) => {
    expect(timerChangeOf(one)).toBeNull();
  });
});
