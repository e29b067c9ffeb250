import { describe, expect, it } from 'vitest';
import { CLIMBING_TO_WEBSOCKET } from '../scenarios/climbing-to-websocket/scenario.js';
import { checkRequest } from './check-request.js';
import type { RunRequest } from './scenario.js';

const request = (change: Partial<RunRequest>): RunRequest => ({
  scenario: 'climbing-to-websocket',
  seed: 7,
  settings: {},
  interventions: [],
  ...change,
});

describe('checkRequest', () => {
  it('accepts values in range, at the start and later', () => {
    const fine = request({
      settings: { latency: 1000, upgrade: 'blocked' },
      interventions: [{ at: 30_000, set: { latency: 1 } }],
    });
    expect(checkRequest(CLIMBING_TO_WEBSOCKET, fine)).toBeNull();
  });

  it.each([
    ['an unknown name', { loss: 1 }],
    ['a name of Object.prototype', { constructor: 1 }],
    ['a number below', { latency: 0 }],
    ['a number above', { latency: 1001 }],
    ['no number', { latency: Number.NaN }],
    ['text for a number', { latency: '40' }],
    ['an unknown word', { upgrade: 'maybe' }],
  ])('refuses %s', (_what, settings) => {
    expect(checkRequest(CLIMBING_TO_WEBSOCKET, request({ settings }))).toMatchObject({
      code: 'RUN_BAD_SETTING',
    });
    const later = request({ interventions: [{ at: 5, set: settings }] });
    expect(checkRequest(CLIMBING_TO_WEBSOCKET, later)).toMatchObject({ code: 'RUN_BAD_SETTING' });
  });

  it.each([-1, 30_001, Number.NaN])('refuses an intervention at %d ms', (at) => {
    expect(
      checkRequest(CLIMBING_TO_WEBSOCKET, request({ interventions: [{ at, set: {} }] })),
    ).toMatchObject({ code: 'RUN_BAD_INTERVENTION' });
  });
});
