import { CLIMBING_TO_WEBSOCKET } from '@wirelight/simulator';
import { SCENARIOS } from '@wirelight/simulator/scenarios';
import { describe, expect, it } from 'vitest';
import { initialState, readFragment, toFragment, type LabState } from './deep-link';

const SCENARIO = CLIMBING_TO_WEBSOCKET;
const read = (fragment: string) => readFragment([SCENARIO], fragment);

describe('a deep link', () => {
  it('is empty for a lab that nobody has touched', () => {
    expect(toFragment([SCENARIO], initialState(SCENARIO))).toBe('');
    expect(read('')).toEqual({ state: initialState(SCENARIO), problems: [] });
  });

  it('carries everything there and back', () => {
    const state: LabState = {
      scenario: SCENARIO.id,
      seed: 99,
      settings: {
        ...initialState(SCENARIO).settings,
        latency: 80,
        upgrade: 'blocked',
        program: 'loops for ever',
      },
      interventions: [
        { at: 12.5, set: { latency: 200 } },
        { at: 300, set: { upgrade: 'allowed' } },
      ],
      entry: 12,
    };
    const fragment = toFragment([SCENARIO], state);
    expect(fragment).toBe(
      'v=1&latency=80&upgrade=blocked&program=loops for ever&seed=99&change=12.5:latency:200&change=300:upgrade:allowed&entry=12',
    );
    expect(read(fragment)).toEqual({ state, problems: [] });
  });

  it.each([
    ['latency=0', { name: 'latency', value: '0', used: '40', expected: '1 to 1000 ms' }],
    ['latency=1e3', { name: 'latency', value: '1e3', used: '40', expected: '1 to 1000 ms' }],
    ['latency', { name: 'latency', value: '', used: '40', expected: '1 to 1000 ms' }],
    [
      'upgrade=maybe',
      { name: 'upgrade', value: 'maybe', used: 'allowed', expected: 'allowed, blocked' },
    ],
    ['entry=-1', { name: 'entry', value: '-1', used: '0', expected: 'a whole number from 0' }],
    [
      'seed=4294967296',
      { name: 'seed', value: '4294967296', used: '7', expected: '0 to 4294967295' },
    ],
    ['colour=red', { name: 'colour', value: 'red', used: '', expected: '' }],
    ['__proto__=1', { name: '__proto__', value: '1', used: '', expected: '' }],
    ['v=2', { name: 'v', value: '2', used: '1', expected: '1' }],
  ])('names what is wrong in %s, and what is used instead', (fragment, problem) => {
    expect(read(fragment)).toEqual({ state: initialState(SCENARIO), problems: [problem] });
  });

  it.each(['change=5', 'change=a:latency:9', 'change=30001:latency:9', 'change=5:latency:0'])(
    'leaves out a change that cannot be made: %s',
    (fragment) => {
      expect(read(fragment).state.interventions).toEqual([]);
      expect(read(fragment).problems).toHaveLength(1);
    },
  );

  it('takes over what is right beside what is wrong', () => {
    const { state, problems } = read('v=1&latency=oops&upgrade=blocked');
    expect(state.settings).toEqual({ ...initialState(SCENARIO).settings, upgrade: 'blocked' });
    expect(problems.map(({ name }) => name)).toEqual(['latency']);
  });

  it('names the scenario where it is not the first of the lab', () => {
    const other = SCENARIOS.find(({ id }) => id === 'when-climbing-fails') ?? SCENARIO;
    const state = { ...initialState(other), seed: 9 };
    expect(toFragment([SCENARIO, other], initialState(other))).toBe(
      'v=1&scenario=when-climbing-fails',
    );
    const fragment = toFragment([SCENARIO, other], state);
    expect(fragment).toBe('v=1&scenario=when-climbing-fails&seed=9');
    expect(readFragment([SCENARIO, other], fragment)).toEqual({ state, problems: [] });
    expect(readFragment([SCENARIO, other], `${fragment}&upgrade=blocked`).problems).toMatchObject([
      { name: 'upgrade', expected: '' },
    ]);
  });

  it('takes the first scenario where the lab has none of that name', () => {
    expect(read('v=1&scenario=unknown&latency=80')).toEqual({
      state: {
        ...initialState(SCENARIO),
        settings: { ...initialState(SCENARIO).settings, latency: 80 },
      },
      problems: [{ name: 'scenario', value: 'unknown', used: SCENARIO.id, expected: SCENARIO.id }],
    });
  });

  it('reads at most 2000 characters and 20 changes', () => {
    const many = Array.from({ length: 500 }, (_, at) => `change=${at}:latency:9`).join('&');
    expect(read(many).state.interventions).toHaveLength(20);
    expect(read(`x=${'y'.repeat(10_000)}`).problems[0]?.value).toHaveLength(40);
  });
});
