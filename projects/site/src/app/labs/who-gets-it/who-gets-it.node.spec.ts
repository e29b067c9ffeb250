import { decodeUtf8Lossy, type Recording } from '@wirelight/protocols';
import {
  BOARD_RECEIVERS,
  findNotices,
  ONE_WIRE_MANY_NAMESPACES,
  ROOM_BOARD,
  THE_ORDERS_PUZZLE,
  WHO_GETS_IT,
  wireContent,
  type Scenario,
} from '@wirelight/simulator';
import { runRequest } from '@wirelight/simulator/realm';
import { cursorAtEnd, toRoomBoardView } from '@wirelight/visuals';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFragment } from '../deep-link';
import { noticedSections } from '../noticed/noticed-sections';

const MARKDOWN = readFileSync(
  new URL('../../../../../../docs/learn/who-gets-it.md', import.meta.url),
  'utf8',
);

const SCENARIOS: readonly [Scenario, ...Scenario[]] = [
  ROOM_BOARD,
  THE_ORDERS_PUZZLE,
  WHO_GETS_IT,
  ONE_WIRE_MANY_NAMESPACES,
];

async function run(
  { id: scenario, seed }: Scenario,
  settings: Record<string, string> = {},
): Promise<Recording> {
  const outcome = await runRequest({ scenario, seed, settings, interventions: [] });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.recording;
}

describe('the text of "Who gets it?"', () => {
  let bodies: readonly string[];
  beforeAll(async () => {
    const runs = await Promise.all(SCENARIOS.map((scenario) => run(scenario)));
    bodies = runs.flatMap(({ entries }) =>
      entries.map((entry) => decodeUtf8Lossy(wireContent(entry).body)),
    );
  });

  const quotes = [...MARKDOWN.matchAll(/`wire:([^`]+)`/g)].map((match) => match[1] ?? '');

  it('quotes something', () => {
    expect(quotes.length).toBeGreaterThan(10);
  });

  it.each(quotes)('quotes %s as it is on the wire', (quote) => {
    expect(bodies.filter((body) => body.startsWith(quote))).not.toEqual([]);
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

  it.each([...MARKDOWN.matchAll(/\]\(#(v=1[^)]+)\)/g)].map(([, fragment = '']) => fragment))(
    'links to a run that there is: %s',
    (fragment) => {
      expect(readFragment(SCENARIOS, decodeURIComponent(fragment)).problems).toEqual([]);
    },
  );
});

it.each(Object.entries(BOARD_RECEIVERS))(
  '[A3][A4] the board shows who got %s, and a reason that agrees with it',
  async (form, names) => {
    const recording = await run(ROOM_BOARD, { form });
    const { sockets } = toRoomBoardView(recording, cursorAtEnd(recording));
    const got = sockets.filter(({ delivery }) => delivery === 'got');
    expect(got.map(({ who }) => who)).toEqual(names);
    const heard = recording.entries.filter(({ text }) => text === 'hears rain');
    expect(heard.map(({ from }) => from).sort()).toEqual([...names].sort());
    for (const { delivery, why } of sockets) {
      const isLeftOut = /^(not in|left out|it is another|is in .*does not know)/.test(why);
      expect([why, isLeftOut]).toEqual([why, delivery === 'none']);
    }
  },
);
