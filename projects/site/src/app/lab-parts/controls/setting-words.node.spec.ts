import { SCENARIOS } from '@wirelight/simulator/scenarios';
import { describe, expect, it } from 'vitest';
import { LAB_WORDS } from '../../words/lab-words';

describe('the words of settings', () => {
  it('name every setting of every scenario', () => {
    const without = SCENARIOS.flatMap(({ id, settings }) =>
      Object.keys(settings)
        .filter((name) => LAB_WORDS.settings[name] === undefined)
        .map((name) => `${id}: ${name}`),
    );
    expect(without).toEqual([]);
  });

  it('name only options that a scenario has', () => {
    const options = new Set(
      SCENARIOS.flatMap(({ settings }) =>
        Object.entries(settings).flatMap(([name, setting]) =>
          setting.kind === 'choice' ? setting.options.map((option) => `${name}=${option}`) : [],
        ),
      ),
    );
    const named = Object.entries(LAB_WORDS.settings).flatMap(([name, words]) =>
      Object.keys(words.options).map((option) => `${name}=${option}`),
    );
    expect(named.filter((option) => !options.has(option))).toEqual([]);
  });
});
