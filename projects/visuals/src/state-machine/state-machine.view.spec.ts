import { describe, expect, it } from 'vitest';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/come-back.json';
import { cursorAt } from '../timeline/cursor';
import { CLIENT_MACHINES } from './client-machines';
import { toMachineView, type Machine } from './state-machine.view';
import { stateStepsOf, type StateStep } from './state-steps';

const recording = runOf(json);
const stepsOf = (name: string): readonly StateStep[] => {
  const found = CLIENT_MACHINES.find(({ machine }) => machine.name === name);
  if (found === undefined) throw new Error(`no machine ${name}`);
  const first = found.machine.states[0]?.id ?? '';
  return stateStepsOf(recording, { ...found.source, host: 'client' }, first);
};

describe('stateStepsOf', () => {
  it('reads the life of a Socket out of a run of the real client', () => {
    expect(stepsOf('Socket').map(({ at, state }) => `${at} ${state}`)).toEqual([
      '0 waiting',
      '120 connected',
      '5020 waiting',
      '18483 connected',
      '24000 disconnected',
      '27000 waiting',
      '27120 connected',
    ]);
  });

  it('reads the attempts of the Manager, each with its wait', () => {
    const states = stepsOf('Manager').map(({ state }) => state);
    expect(states.join(' ')).toMatch(
      /^opening open closed reconnecting (opening closed reconnecting )+opening open closed opening open$/,
    );
  });

  it('takes every new engine for the present one', () => {
    const states = stepsOf('Engine').map(({ state }) => state);
    expect(states.slice(0, 6).join(' ')).toBe('opening open closed opening closed opening');
  });

  it.each(CLIENT_MACHINES.map(({ machine }) => [machine.name, machine] as const))(
    'goes only ways that are drawn: %s',
    (name, machine) => {
      const first = machine.states[0]?.id;
      const steps = stepsOf(name);
      const ways = steps.map(({ state }, at) => `${steps[at - 1]?.state ?? first}>${state}`);
      const drawn = machine.edges.map(({ from, to }) => `${from}>${to}`);
      expect(ways.filter((way) => !drawn.includes(way))).toEqual([]);
    },
  );
});

const DOOR: Machine = {
  name: 'Door',
  states: [
    { id: 'shut', column: 0, row: 0 },
    { id: 'open', label: 'wide open', column: 1, row: 0 },
    { id: 'locked', column: 0, row: 1 },
  ],
  edges: [
    { from: 'shut', to: 'open', label: 'push' },
    { from: 'open', to: 'shut', label: 'pull' },
    { from: 'shut', to: 'locked', label: 'key' },
  ],
};
const STEPS: readonly StateStep[] = [
  { seq: 2, at: 100, state: 'open' },
  { seq: 5, at: 2500, state: 'shut' },
  { seq: 7, at: 3000, state: 'open' },
];

describe('toMachineView', () => {
  it('stands in the first state until something happens', () => {
    const view = toMachineView(DOOR, STEPS, 2);
    expect(view.boxes.map(({ isPresent, wasVisited }) => [isPresent, wasVisited])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
    expect(view).toMatchObject({ says: 'Door: shut, nothing has happened yet.', seq: null });
    expect(view.lines.some(({ isLast }) => isLast)).toBe(false);
  });

  it('shows the way that was taken last, how often each was taken, and says so', () => {
    const view = toMachineView(DOOR, STEPS, 8);
    expect(view.says).toBe('Door: wide open since 3 s, before that shut (push).');
    expect(view.seq).toBe(7);
    expect(view.lines.map(({ label, isLast, taken }) => [label, isLast, taken])).toEqual([
      ['push', true, 2],
      ['pull', false, 1],
      ['key', false, 0],
    ]);
  });

  it('does not say that it was before what it is', () => {
    const { says } = toMachineView(DOOR, [{ seq: 2, at: 100, state: 'shut' }], 3);
    expect(says).toBe('Door: shut since 100 ms.');
  });

  it('goes back with the cursor', () => {
    const view = toMachineView(DOOR, STEPS, 6);
    expect(view.boxes.find(({ isPresent }) => isPresent)?.id).toBe('shut');
    expect(view.lines.find(({ isLast }) => isLast)?.label).toBe('pull');
  });

  it('bends there and back to two sides, and goes straight where there is no way back', () => {
    const [push, pull, key] = toMachineView(DOOR, STEPS, 0).lines;
    expect(push?.labelY).toBeLessThan(35);
    expect(pull?.labelY).toBeGreaterThan(35);
    expect(key?.labelX).toBe(66);
  });

  it('draws a run to its end as it is at its end', () => {
    const socket = CLIENT_MACHINES[0]!;
    const view = toMachineView(
      socket.machine,
      stepsOf('Socket'),
      cursorAt(recording, 30_000).index,
    );
    expect(view.boxes.filter(({ isPresent }) => isPresent).map(({ id }) => id)).toEqual([
      'connected',
    ]);
  });
});
