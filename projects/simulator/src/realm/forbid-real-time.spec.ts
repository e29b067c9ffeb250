import { afterEach, describe, expect, it } from 'vitest';
import { forbidRealTime } from './forbid-real-time.js';
import { runScenario } from './run-scenario.js';
import type { ScenarioProgram } from './scenario-program.js';

let allow: () => void = () => undefined;
afterEach(() => {
  allow();
});

/** A scenario whose server program does one forbidden thing. */
const planted = (reach: () => unknown): ScenarioProgram => ({
  scenario: {
    id: 'planted',
    seed: 1,
    duration: 10,
    settings: {},
    hosts: [{ name: 'server', role: 'server', program: 'planted' }],
    links: [],
    script: [],
  },
  servers: { planted: () => void reach() },
  clients: {},
});

describe('forbidRealTime', () => {
  it.each<[string, () => unknown]>([
    ['Date.now', () => Date.now()],
    ['new Date()', () => new Date()],
    ['Date()', () => Date()],
    ['setTimeout', () => setTimeout(() => undefined, 1)],
    ['performance.now', () => performance.now()],
    ['Math.random', () => Math.random()],
    ['crypto.getRandomValues', () => crypto.getRandomValues(new Uint8Array(1))],
    ['fetch', () => fetch('http://lab')],
  ])('turns a planted %s into an error of the run', async (name, reach) => {
    allow = forbidRealTime();
    const request = { scenario: 'planted', seed: 1, settings: {}, interventions: [] };
    const { entries } = await runScenario(planted(reach), request);
    const text = entries.find((entry) => entry.kind === 'error')?.text;
    allow();
    expect(text).toBe(`RealTimeError: ${name} leaves the run: use the environment's own.`);
  });

  it('leaves dates that say which moment they mean', () => {
    allow = forbidRealTime();
    const year = new Date(0).getUTCFullYear();
    allow();
    expect(year).toBe(1970);
  });

  it('puts everything back', () => {
    const before = [globalThis.Date, globalThis.setTimeout, Math.random, globalThis.crypto];
    forbidRealTime()();
    expect([globalThis.Date, globalThis.setTimeout, Math.random, globalThis.crypto]).toEqual(
      before,
    );
    expect(Date.now()).toBeGreaterThan(0);
  });
});
