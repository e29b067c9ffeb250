import { THE_WEBSOCKET_INTERFACE as SCENARIO } from '@wirelight/simulator/scenarios/the-websocket-interface/scenario';
import {
  CALL_LISTS,
  toScript,
  type ConsoleStep,
} from '@wirelight/simulator/scenarios/the-websocket-interface/call-lists';
import { describe, expect, it } from 'vitest';
import { initialState } from '../../lab-parts/link/deep-link';
import { callsOf, MAX_CALLS, readCallsPart, toCallsPart, withCall } from './call-list';

const INITIAL = initialState(SCENARIO);
const call = (at: number, text: string): ConsoleStep => ({ at, action: 'send', with: [text] });

describe('the list of calls', () => {
  it.each(Object.entries(CALL_LISTS))(
    'is the one that the reader begins with: %s',
    (name, list) => {
      const state = { ...INITIAL, settings: { ...INITIAL.settings, calls: name } };
      expect(callsOf(SCENARIO, state)).toEqual(list);
    },
  );

  it('is the reader’s own where a script has taken the place of the scenario’s', () => {
    const own = [call(0, 'a'), call(500, 'b')];
    expect(callsOf({ script: toScript(own) }, INITIAL)).toEqual(own);
  });

  it('takes a call in behind those of its moment', () => {
    const texts = withCall([call(0, 'a'), call(500, 'b'), call(900, 'c')], call(500, 'new'));
    expect(texts.map(({ with: [text] }) => text)).toEqual(['a', 'b', 'new', 'c']);
  });
});

describe('the list in a link', () => {
  const read = (part: string) => readCallsPart(part.replace(/^own=/, ''), SCENARIO.duration);

  it.each(Object.entries(CALL_LISTS))('opens as it was written: %s', (_, list) => {
    expect(read(toCallsPart(list))).toEqual({ calls: list, problems: [] });
  });

  it('carries whatever can be written into a call', () => {
    const list = [call(0, 'a;b:1&c=d#e %20 "é" \n'), call(10, '')];
    expect(toCallsPart(list)).not.toMatch(/[&#" ]/);
    expect(read(toCallsPart(list))).toEqual({ calls: list, problems: [] });
    expect(read(toCallsPart([]))).toEqual({ calls: [], problems: [] });
  });

  it.each(['nonsense', '10:alert(1)', '10001:close()', '-1:close()', '10:%', 'x:close()'])(
    'leaves out %s, and says so',
    (part) => {
      const { calls, problems } = read(`own=${part};20:close()`);
      expect(calls).toEqual([{ at: 20, action: 'close', with: [] }]);
      expect(problems).toMatchObject([{ name: 'own', value: part, used: '' }]);
    },
  );

  it('has a bound', () => {
    const parts = Array.from({ length: MAX_CALLS + 9 }, (_, at) => `${at}:close()`).join(';');
    const { calls, problems } = read(parts);
    expect([calls.length, problems.length]).toEqual([MAX_CALLS, 5]);
  });
});
