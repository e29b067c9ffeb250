import { decodeUtf8Lossy, type Recording } from '@wirelight/protocols';
import {
  ENGINE_IO_ALONE,
  findNotices,
  INSIDE_THE_SERVER,
  THE_SERVER_TAKES_OVER,
  wireContent,
  type Scenario,
} from '@wirelight/simulator';
import { runRequest } from '@wirelight/simulator/realm';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFragment } from '../deep-link';
import { noticedSections } from '../noticed/noticed-sections';

const MARKDOWN = readFileSync(
  new URL('../../../../../../docs/learn/inside-the-server.md', import.meta.url),
  'utf8',
);

const SCENARIOS: readonly [Scenario, ...Scenario[]] = [
  INSIDE_THE_SERVER,
  THE_SERVER_TAKES_OVER,
  ENGINE_IO_ALONE,
];

async function run({ id: scenario, seed }: Scenario, settings = {}): Promise<Recording> {
  const outcome = await runRequest({ scenario, seed, settings, interventions: [] });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.recording;
}

describe('the text of "Inside the server"', () => {
  let bodies: readonly string[];
  beforeAll(async () => {
    const runs = await Promise.all(SCENARIOS.map((scenario) => run(scenario)));
    bodies = runs.flatMap(({ entries }) =>
      entries.map((entry) => decodeUtf8Lossy(wireContent(entry).body)),
    );
  });

  const quotes = [...MARKDOWN.matchAll(/`wire:([^`]+)`/g)].map((match) => match[1] ?? '');

  it('quotes something', () => {
    expect(quotes.length).toBeGreaterThan(4);
  });

  it.each(quotes)('quotes %s as it is on the wire', (quote) => {
    const isWhole = /^\d$/.test(quote);
    const found = bodies.filter((body) => (isWhole ? body === quote : body.startsWith(quote)));
    expect(found).not.toEqual([]);
  });

  const sections = [...MARKDOWN.matchAll(/\{#(notice-[a-z-]+)\}/g)].map(([, id = '']) => ({
    id,
    heading: '',
    html: '',
  }));

  it.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
    'has a text for everything to notice in %s, and tells it in the order in which it happens',
    async (_, scenario) => {
      const found = findNotices(scenario.notice, await run(scenario));
      const told = noticedSections(scenario, sections).map(({ id }) => id);
      expect([...told].sort()).toEqual([...found.keys()].sort());
      const order = told.map((id) => found.get(id) ?? -1);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    },
  );

  it('has no text about what is nowhere to be noticed', () => {
    const used = SCENARIOS.flatMap((scenario) =>
      noticedSections(scenario, sections).map(({ section }) => section.id),
    );
    expect(sections.map(({ id }) => id).filter((id) => !used.includes(id))).toEqual([]);
  });

  it.each([...MARKDOWN.matchAll(/\]\(#(v=1[^)]+)\)/g)].map(([, fragment = '']) => fragment))(
    'links to a run that there is: %s',
    (fragment) => {
      expect(readFragment(SCENARIOS, decodeURIComponent(fragment)).problems).toEqual([]);
    },
  );
});
