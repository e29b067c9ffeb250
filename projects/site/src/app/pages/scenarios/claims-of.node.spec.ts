import type { Recording } from '@wirelight/protocols';
import { CLIMBING_TO_WEBSOCKET, type SettingValues } from '@wirelight/simulator';
import { runRequest } from '@wirelight/simulator/realm';
import { describe, expect, it } from 'vitest';
import { initialState, type LabState } from '../../labs/deep-link';
import { claimsOf } from './claims-of';

const SCENARIO = CLIMBING_TO_WEBSOCKET;
const INITIAL = initialState(SCENARIO);

async function run(settings: SettingValues = {}): Promise<Recording> {
  const { id, seed } = SCENARIO;
  const outcome = await runRequest({ scenario: id, seed, settings, interventions: [] });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.recording;
}

const withSettings = (settings: SettingValues): LabState => ({
  ...INITIAL,
  settings: { ...INITIAL.settings, ...settings },
});
const states = (recording: Recording, state: LabState) =>
  claimsOf(SCENARIO, recording, state).map((claim) => claim.state);

describe('claimsOf', () => {
  it('proves what is about this run, and says which run the others are about', async () => {
    const claims = claimsOf(SCENARIO, await run(), INITIAL);
    const here = claims.filter(({ state }) => state !== 'elsewhere');
    expect(here.map(({ state }) => state)).toEqual(here.map(() => 'true'));
    const elsewhere = claims.filter(({ state }) => state === 'elsewhere');
    expect(elsewhere.map(({ settings }) => settings)).toEqual(
      elsewhere.map(() => ({ upgrade: 'blocked' })),
    );
    expect([here.length, elsewhere.length].every((count) => count > 0)).toBe(true);
  });

  it('turns round where the reader runs with the other settings', async () => {
    const settings = { upgrade: 'blocked' };
    const own = states(await run(settings), withSettings(settings));
    const initial = states(await run(), INITIAL);
    expect(own.map((state) => state === 'elsewhere')).toEqual(
      initial.map((state) => state !== 'elsewhere'),
    );
  });

  it('claims nothing of a run that was changed in the middle', async () => {
    const changed = { ...INITIAL, interventions: [{ at: 100, set: { latency: 80 } }] };
    expect(new Set(states(await run(), changed))).toEqual(new Set(['elsewhere']));
  });

  it('says so when a claim does not hold', async () => {
    const blocked = await run({ upgrade: 'blocked' });
    expect(states(blocked, INITIAL)).toContain('false');
  });
});
