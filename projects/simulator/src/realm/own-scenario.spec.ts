import { describe, expect, it } from 'vitest';
import { CLIMBING_TO_WEBSOCKET } from '../scenarios/climbing-to-websocket/scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import { runRequest } from './run-request.js';

const run = (own: Scenario, settings: Record<string, number | string> = {}) =>
  runRequest({ scenario: own.id, seed: own.seed, settings, interventions: [], own });

describe('a scenario of one’s own', () => {
  it('is run in place of the one whose programs it uses', async () => {
    const own: Scenario = {
      ...CLIMBING_TO_WEBSOCKET,
      duration: 5000,
      script: [{ at: 700, do: 'reset', link: 'way' }],
    };
    const outcome = await run(own);
    const texts = outcome.ok ? outcome.recording.entries.map(({ text }) => text) : [];
    expect(texts).toContain('way: reset');
    expect(outcome.ok && outcome.recording.duration).toBe(5000);
  });

  it('may have settings that the other has not', async () => {
    const own: Scenario = {
      ...CLIMBING_TO_WEBSOCKET,
      settings: {
        ...CLIMBING_TO_WEBSOCKET.settings,
        jitter: { kind: 'number', default: 0, min: 0, max: 50, step: 1, unit: 'ms' },
      },
    };
    expect(await run(own, { jitter: 50 })).toMatchObject({ ok: true });
    expect(await run(CLIMBING_TO_WEBSOCKET, { jitter: 50 })).toMatchObject({
      error: { code: 'RUN_BAD_SETTING' },
    });
  });

  it('is refused with a program that the other has not, by the name of the field', async () => {
    const [server, client] = CLIMBING_TO_WEBSOCKET.hosts;
    const own: Scenario = {
      ...CLIMBING_TO_WEBSOCKET,
      hosts: [server, { ...client, program: 'elsewhere' }],
    };
    expect(await run(own)).toMatchObject({
      ok: false,
      error: { code: 'RUN_BAD_SCENARIO', message: expect.stringContaining('elsewhere') as string },
    });
  });
});
