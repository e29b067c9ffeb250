import { CLIMBING_TO_WEBSOCKET, type Scenario } from '@wirelight/simulator';
import { SCENARIOS } from '@wirelight/simulator/scenarios';
import { describe, expect, it } from 'vitest';
import { fragmentOfOwn, ownOfFragment, ownOfText } from './own-scenario';

const changed: Scenario = { ...CLIMBING_TO_WEBSOCKET, title: 'Mine', seed: 99 };
const problems = (text: string) => {
  const read = ownOfText(text);
  return read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path}`);
};

describe('a scenario of one’s own', () => {
  it('comes out of its link as it went in, whatever stands behind it', () => {
    const fragment = fragmentOfOwn(changed);
    expect(ownOfFragment(`${fragment}&v=1&latency=80`)).toEqual({
      ok: true,
      own: { scenario: changed, own: fragment },
    });
    expect(ownOfFragment('v=1&latency=80')).toBeNull();
  });

  it.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
    'can start from %s, which its link can carry',
    (_, scenario) => {
      expect(fragmentOfOwn(scenario)).not.toBe('');
      expect(ownOfText(JSON.stringify(scenario))).toMatchObject({ ok: true });
    },
  );

  it('names the field that is wrong', () => {
    const text = (change: object) => JSON.stringify({ ...changed, ...change });
    expect(problems('{"format": 1,')).toEqual(['SCENARIO_NOT_JSON ']);
    expect(problems(text({ id: 'elsewhere' }))).toEqual(['SCENARIO_UNKNOWN_NAME id']);
    expect(problems(text({ seed: 'seven' }))).toEqual(['SCENARIO_BAD_VALUE seed']);
    expect(problems(text({ colour: 'red' }))).toEqual(['SCENARIO_UNKNOWN_FIELD colour']);
    const [server, client] = CLIMBING_TO_WEBSOCKET.hosts;
    expect(problems(text({ hosts: [server, { ...client, program: 'other' }] }))).toEqual([
      'SCENARIO_UNKNOWN_NAME hosts[1].program',
    ]);
    expect(problems(text({ summary: 'x'.repeat(20_000) }))).not.toEqual([]);
  });

  it('survives a link that was cut', () => {
    const read = ownOfFragment(fragmentOfOwn(changed).slice(0, 300));
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'SCENARIO_NOT_JSON' }] });
  });
});
