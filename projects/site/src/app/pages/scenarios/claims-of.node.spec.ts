import { isDeepStrictEqual } from 'node:util';
import type { Recording } from '@wirelight/protocols';
import { CLIMBING_TO_WEBSOCKET, type Scenario, type SettingValues } from '@wirelight/simulator';
import { describe, expect, it } from 'vitest';
import { runScenario } from '../../../../fixtures/run-scenario';
import { initialState, type LabState } from '../../lab-parts/link/deep-link';
import { claimsOf } from './claims-of';

const SCENARIO: Scenario = CLIMBING_TO_WEBSOCKET;
const INITIAL = initialState(SCENARIO);

const withSettings = (settings: SettingValues): LabState => ({
  ...INITIAL,
  settings: { ...INITIAL.settings, ...settings },
});
const states = (recording: Recording, state: LabState) =>
  claimsOf(SCENARIO, recording, state).map((claim) => claim.state);

/** The claims about runs with exactly these settings and no others. */
const aboutRun = (settings: SettingValues = {}) =>
  SCENARIO.assertions.map((claim) => isDeepStrictEqual(claim.settings ?? {}, settings));

describe('claimsOf', () => {
  it('proves what is about this run, and says which run the others are about', async () => {
    const claims = claimsOf(SCENARIO, await runScenario(SCENARIO), INITIAL);
    expect(claims.map(({ state }) => state)).toEqual(
      aboutRun().map((isHere) => (isHere ? 'true' : 'elsewhere')),
    );
    expect(claims.map(({ settings }) => settings)).toEqual(
      SCENARIO.assertions.map(({ settings = {} }) => settings),
    );
    expect(new Set(aboutRun())).toEqual(new Set([true, false]));
  });

  it.each([{ upgrade: 'blocked' }, { transports: 'WebSocket only' }])(
    'turns to the others where the reader runs with %o',
    async (settings) => {
      expect(states(await runScenario(SCENARIO, settings), withSettings(settings))).toEqual(
        aboutRun(settings).map((isHere) => (isHere ? 'true' : 'elsewhere')),
      );
    },
  );

  it('claims nothing of a run that was changed in the middle', async () => {
    const changed = { ...INITIAL, interventions: [{ at: 100, set: { latency: 80 } }] };
    expect(new Set(states(await runScenario(SCENARIO), changed))).toEqual(new Set(['elsewhere']));
  });

  it('says so when a claim does not hold', async () => {
    const blocked = await runScenario(SCENARIO, { upgrade: 'blocked' });
    expect(states(blocked, INITIAL)).toContain('false');
  });
});
