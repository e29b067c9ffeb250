// Every scenario runs headless, proves its lesson, and gives the same bytes as ever. `scenarios.browser.spec.ts` does the
// same in Chromium. A row of docs/coverage.md is ticked by the tags in these titles.
import { causesOf, recordingDigest, type Recording } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { checkAssertion } from '../lesson/check-assertion.js';
import { findNotices } from '../lesson/find-notices.js';
import type { Scenario, SettingValues } from '../scenario/scenario.js';
import { PROGRAMS } from './programs.js';
import { runDefault } from './run-default.js';
import { SCENARIOS } from './scenarios.js';

it('lists every scenario that can be run, once', () => {
  expect(SCENARIOS.map(({ id }) => id).sort()).toEqual([...PROGRAMS.keys()].sort());
});

const runs = new Map<string, Promise<Recording>>();

/** Each scenario runs once for each set of settings that its assertions want. */
function runOnce(scenario: Scenario, settings: SettingValues = {}): Promise<Recording> {
  const key = JSON.stringify([scenario.id, settings]);
  const run = runs.get(key) ?? runDefault(scenario, settings);
  runs.set(key, run);
  return run;
}

const tags = ({ covers }: Scenario): string => covers.map((row) => `[${row}]`).join('');

describe.each(
  [...PROGRAMS.values()].map(
    ({ scenario }) => [`${tags(scenario)} ${scenario.id}`, scenario] as const,
  ),
)('%s', (_, scenario) => {
  it.each(scenario.assertions.map((assertion) => [assertion.says, assertion] as const))(
    '%s',
    async (__, assertion) => {
      const verdict = checkAssertion(assertion, await runOnce(scenario, assertion.settings));
      expect(verdict).toMatchObject({ holds: true });
    },
  );

  it('shows everything that there is to notice', async () => {
    const found = findNotices(scenario.notice, await runOnce(scenario));
    expect([...found.keys()]).toEqual(scenario.notice.map(({ id }) => id));
  });

  it('is not cut short, and gives the same bytes as ever', async () => {
    const recording = await runOnce(scenario);
    expect(recording.truncated).toBe(false);
    await expect(`${recordingDigest(recording)}\n`).toMatchFileSnapshot(
      `./${scenario.id}/${scenario.id}.digest.txt`,
    );
  });

  it('traces everything that arrived back to who sent it, and on to what somebody started', async () => {
    const recording = await runOnce(scenario);
    const roots = new Set<string>();
    for (const { seq, kind, cause } of recording.entries) {
      const sent = cause === null ? undefined : recording.entries[cause.seq];
      const isEnd = kind === 'received' || kind === 'lost';
      if (isEnd) expect([seq, sent?.kind]).toEqual([seq, 'sent']);
      const root = recording.entries[causesOf(recording, seq).at(-1) ?? seq];
      roots.add(root?.kind ?? 'nothing');
    }
    expect([...roots].filter((kind) => kind !== 'start' && kind !== 'intervention')).toEqual([]);
  });

  it('has a lesson and something to notice', () => {
    expect(scenario.assertions.length).toBeGreaterThan(0);
    expect(scenario.notice.length).toBeGreaterThan(0);
  });
});
