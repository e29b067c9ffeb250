import { recordingDigest } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { checkAssertion } from '../lesson/check-assertion.js';
import { PROGRAMS } from './programs.js';
import { runDefault } from './run-default.js';

const DIGESTS = import.meta.glob<string>('./*/*.digest.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The rows that a scenario proves, and its id: a row is proven where both engines say so. */
const SCENARIOS = [...PROGRAMS.values()].map(({ scenario }) => {
  const tags = scenario.covers.map((row) => `[${row}]`).join('');
  return [`${tags} ${scenario.id}`, scenario] as const;
});

describe.each(SCENARIOS)('%s in Chromium', (_, scenario) => {
  it('gives the same bytes as in Node and proves its lesson', async () => {
    const recording = await runDefault(scenario);
    const fails = scenario.assertions
      .filter(({ settings }) => settings === undefined)
      .filter((assertion) => !checkAssertion(assertion, recording).holds);
    expect(fails.map(({ says }) => says)).toEqual([]);
    expect(recordingDigest(recording)).toBe(
      DIGESTS[`./${scenario.id}/${scenario.id}.digest.txt`]?.trim(),
    );
  });
});
