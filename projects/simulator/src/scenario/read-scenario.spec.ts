import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricsOf } from '../metrics/metrics-of.js';
import { CLIMBING_TO_WEBSOCKET } from '../scenarios/climbing-to-websocket/scenario.js';
import { PROGRAMS } from '../scenarios/programs.js';
import {
  MAX_SCENARIO_LINK,
  readScenario,
  scenarioFromLink,
  scenarioToLink,
} from './read-scenario.js';
import { METRICS } from './schema/lesson-schema.js';
import { SCENARIO_JSON_SCHEMA } from './schema/scenario-schema.js';

type Part = Record<string, unknown>;
interface Spoilable extends Part {
  readonly hosts: Part[];
  readonly links: Part[];
  readonly script: Part[];
  readonly assertions: Part[];
  readonly notice: Part[];
  readonly settings: Part;
}

/** A copy that may be spoiled. */
const copy = () => JSON.parse(JSON.stringify(CLIMBING_TO_WEBSOCKET)) as Spoilable;
const change = (part: Part | undefined, to: Part) => Object.assign(part ?? {}, to);

/** `code path` of everything that is wrong. */
function problemsOf(value: unknown): readonly string[] {
  const read = readScenario(value, { servers: ['adder'], clients: ['asker'] });
  return read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path}`);
}

describe('readScenario', () => {
  it.each([...PROGRAMS.values()].map((program) => [program.scenario.id, program] as const))(
    'accepts %s as JSON, with programs that are there',
    (_, { scenario, servers, clients }) => {
      const names = { servers: Object.keys(servers), clients: Object.keys(clients) };
      const json: unknown = JSON.parse(JSON.stringify(scenario));
      expect(readScenario(json, names)).toEqual({ ok: true, scenario });
    },
  );

  it.each<[string, (scenario: ReturnType<typeof copy>) => void]>([
    ['SCENARIO_UNKNOWN_FIELD colour', (s) => (s['colour'] = 'red')],
    ['SCENARIO_UNKNOWN_FIELD hosts[1].nmae', (s) => change(s.hosts[1], { nmae: 'x' })],
    ['SCENARIO_MISSING_FIELD links[0].name', (s) => delete s.links[0]?.['name']],
    ['SCENARIO_BAD_VALUE duration', (s) => (s['duration'] = -1)],
    ['SCENARIO_BAD_VALUE seed', (s) => (s['seed'] = 1.5)],
    ['SCENARIO_BAD_VALUE covers[0]', (s) => (s['covers'] = ['everything'])],
    ['SCENARIO_BAD_VALUE hosts[0].role', (s) => change(s.hosts[0], { role: 'proxy' })],
    ['SCENARIO_BAD_VALUE links[0].loss', (s) => change(s.links[0], { loss: 2 })],
    ['SCENARIO_BAD_VALUE script[0].do', (s) => s.script.push({ at: 0, do: 'explode' })],
    ['SCENARIO_BAD_VALUE assertions[0].check', (s) => change(s.assertions[0], { check: 'no' })],
    [
      'SCENARIO_BAD_TIME script[0].at',
      (s) => s.script.push({ at: 30_001, do: 'cut', link: 'way' }),
    ],
    ['SCENARIO_UNKNOWN_NAME script[0].link', (s) => s.script.push({ at: 1, do: 'cut', link: 'x' })],
    [
      'SCENARIO_UNKNOWN_NAME script[0].host',
      (s) => s.script.push({ at: 1, do: 'freeze', host: 'x' }),
    ],
    ['SCENARIO_UNKNOWN_NAME hosts[1].program', (s) => change(s.hosts[1], { program: 'x' })],
    ['SCENARIO_BAD_VALUE hosts[1].http', (s) => change(s.hosts[1], { http: '3' })],
    [
      'SCENARIO_UNKNOWN_NAME hosts[0].keepAlive.setting',
      (s) => change(s.hosts[0], { keepAlive: { setting: 'x' } }),
    ],
    ['SCENARIO_UNKNOWN_NAME hosts[1].server', (s) => change(s.hosts[1], { server: 'x' })],
    ['SCENARIO_UNKNOWN_NAME links[0].between', (s) => change(s.links[0], { between: ['x', '*'] })],
    ['SCENARIO_UNKNOWN_NAME links[0].latency.setting', (s) => delete s.settings['latency']],
    [
      'SCENARIO_BAD_VALUE script[0].set.latency',
      (s) => s.script.push({ at: 1, do: 'set', set: { latency: 0 } }),
    ],
    [
      'SCENARIO_UNKNOWN_NAME script[0].when.x',
      (s) => s.script.push({ at: 1, do: 'cut', link: 'way', when: { setting: 'x', is: 1 } }),
    ],
    [
      'SCENARIO_BAD_VALUE script[0].when.latency',
      (s) =>
        s.script.push({ at: 1, do: 'cut', link: 'way', when: { setting: 'latency', is: 'a' } }),
    ],
    [
      'SCENARIO_BAD_VALUE switches[0].on.latency',
      (s) => (s['switches'] = [{ on: { setting: 'latency', is: 'a' }, do: 'cut', link: 'way' }]),
    ],
    [
      'SCENARIO_UNKNOWN_NAME switches[0].host',
      (s) => (s['switches'] = [{ on: { setting: 'latency', is: 20 }, do: 'freeze', host: 'x' }]),
    ],
    [
      'SCENARIO_BAD_VALUE switches[0].do',
      (s) =>
        (s['switches'] = [{ on: { setting: 'latency', is: 20 }, do: 'set', set: { latency: 30 } }]),
    ],
    ['SCENARIO_SAME_NAME hosts[2]', (s) => s.hosts.push({ ...s.hosts[1] })],
    ['SCENARIO_SAME_NAME notice[9]', (s) => s.notice.push({ ...s.notice[0] })],
    ['SCENARIO_VERSION format', (s) => (s['format'] = 2)],
  ])('names what is wrong: %s', (expected, spoil) => {
    const scenario = copy();
    spoil(scenario);
    expect(problemsOf(scenario)).toEqual([expected]);
  });

  it('says in a sentence what to do', () => {
    const read = readScenario(change(copy(), { colour: 'red' }));
    expect(read).toMatchObject({
      problems: [
        {
          message: expect.stringContaining(
            'There is no field colour: choose one of format, id',
          ) as string,
        },
      ],
    });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, link) => {
        expect(readScenario(value).ok).toBe(false);
        expect(scenarioFromLink(link).ok).toBe(false);
      }),
    );
    expect(problemsOf(null)).toEqual(['SCENARIO_BAD_VALUE The scenario']);
  });

  it('never throws for a scenario with one part replaced by anything', () => {
    const names = Object.keys(CLIMBING_TO_WEBSOCKET);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, value) => {
        const read = readScenario({ ...copy(), [name]: value });
        expect(typeof read.ok).toBe('boolean');
      }),
    );
  });
});

describe('a scenario in a link', () => {
  it.each([...PROGRAMS.values()].map(({ scenario }) => [scenario.id, scenario] as const))(
    '%s fits, and comes back as it was',
    (_, scenario) => {
      const link = scenarioToLink(scenario);
      expect(link).toMatch(/^[\w-]+$/);
      expect(link.length).toBeLessThanOrEqual(MAX_SCENARIO_LINK);
      expect(scenarioFromLink(link)).toEqual({ ok: true, scenario });
    },
  );

  it('is refused when it is too long or was cut', () => {
    const link = scenarioToLink(CLIMBING_TO_WEBSOCKET);
    expect(scenarioFromLink('A'.repeat(MAX_SCENARIO_LINK + 1))).toMatchObject({
      problems: [{ code: 'SCENARIO_TOO_LARGE' }],
    });
    expect(scenarioFromLink(link.slice(0, -40))).toMatchObject({
      problems: [{ code: 'SCENARIO_NOT_JSON' }],
    });
  });
});

describe('the schema', () => {
  it('is published as JSON Schema, in which every reference leads somewhere', async () => {
    const text = `${JSON.stringify(SCENARIO_JSON_SCHEMA, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('../../scenario.schema.json');
    const references = [...text.matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, name]) => name);
    expect([...new Set(references)].sort()).toEqual(Object.keys(SCENARIO_JSON_SCHEMA.$defs).sort());
  });

  it('knows every metric that is computed, and no other', () => {
    const empty = {
      version: 1,
      scenario: 'x',
      seed: 1,
      duration: 1,
      entries: [],
      truncated: false,
    } as const;
    expect([...METRICS].sort()).toEqual(Object.keys(metricsOf(empty, 'client')).sort());
  });
});
