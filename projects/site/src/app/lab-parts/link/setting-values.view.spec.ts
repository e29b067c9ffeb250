import { CLIMBING_TO_WEBSOCKET } from '@wirelight/simulator';
import { describe, expect, it } from 'vitest';
import { defaultSettings, settingsAt, withIntervention, withoutSetting } from './setting-values';

const START = defaultSettings(CLIMBING_TO_WEBSOCKET);

describe('settingsAt', () => {
  it('gives the defaults before anything was changed', () => {
    expect(settingsAt(START, [{ at: 10, set: { latency: 80 } }], 9)).toEqual({
      latency: 40,
      upgrade: 'allowed',
      transports: 'polling first',
      question: 'a second later',
      program: 'answers',
    });
  });

  it('counts an intervention from its own moment on', () => {
    expect(settingsAt(START, [{ at: 10, set: { latency: 80 } }], 10)['latency']).toBe(80);
  });

  it('lets the later of two changes win', () => {
    const changes = [
      { at: 10, set: { latency: 80 } },
      { at: 20, set: { latency: 90 } },
    ];
    expect(settingsAt(START, changes, 15)['latency']).toBe(80);
    expect(settingsAt(START, changes, 25)['latency']).toBe(90);
  });
});

describe('withIntervention', () => {
  const before = [
    { at: 10, set: { latency: 80 } },
    { at: 20, set: { latency: 90 } },
  ];

  it('drops what lay in the future', () => {
    expect(withIntervention(before, 15, 'upgrade', 'blocked')).toEqual([
      { at: 10, set: { latency: 80 } },
      { at: 15, set: { upgrade: 'blocked' } },
    ]);
  });

  it('joins two changes of the same moment', () => {
    expect(withIntervention(before, 10, 'upgrade', 'blocked')).toEqual([
      { at: 10, set: { latency: 80, upgrade: 'blocked' } },
    ]);
  });
});

describe('withoutSetting', () => {
  it('keeps the other half of a change, and drops a change of which nothing is left', () => {
    const changes = [
      { at: 10, set: { latency: 80, program: 'throws' } },
      { at: 20, set: { program: 'answers' } },
    ];
    expect(withoutSetting(changes, 'program')).toEqual([{ at: 10, set: { latency: 80 } }]);
  });
});
