import { decodeUtf8Lossy, type Recording } from '@wirelight/protocols';
import {
  BEHIND_THE_BALANCER,
  findNotices,
  PICK_UP_WHERE_YOU_LEFT,
  TWO_SERVERS,
  wireContent,
  type Scenario,
} from '@wirelight/simulator';
import { runRequest } from '@wirelight/simulator/realm';
import { cursorAtEnd } from '@wirelight/visuals';
import { readCluster, toClusterView } from '@wirelight/visuals/cluster-map';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFragment } from '../deep-link';
import { noticedSections } from '../noticed/noticed-sections';
import { clusterHostsOf } from './cluster-hosts-of';

const MARKDOWN = readFileSync(
  new URL('../../../../../../docs/learn/several-servers.md', import.meta.url),
  'utf8',
);

const SCENARIOS: readonly [Scenario, ...Scenario[]] = [
  BEHIND_THE_BALANCER,
  TWO_SERVERS,
  PICK_UP_WHERE_YOU_LEFT,
];

async function run(
  { id: scenario, seed }: Scenario,
  settings: Record<string, string> = {},
): Promise<Recording> {
  const outcome = await runRequest({ scenario, seed, settings, interventions: [] });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.recording;
}

describe('the text of "Several servers"', () => {
  let said: readonly string[];
  beforeAll(async () => {
    const runs = await Promise.all([
      ...SCENARIOS.map((scenario) => run(scenario)),
      run(BEHIND_THE_BALANCER, { balancer: 'sticky by cookie' }),
    ]);
    said = runs.flatMap(({ entries }) =>
      entries.flatMap((entry) => {
        const { head, body } = wireContent(entry);
        return [...decodeUtf8Lossy(head).split('\r\n'), decodeUtf8Lossy(body)];
      }),
    );
  });

  const quotes = [...MARKDOWN.matchAll(/`wire:([^`]+)`/g)].map((match) => match[1] ?? '');

  it('quotes something', () => {
    expect(quotes.length).toBeGreaterThan(5);
  });

  it.each(quotes)('quotes %s as it is on the wire', (quote) => {
    // A cookie's field differs in case between browsers and servers, and on HTTP/2.
    const lines = said.filter((line) => line.toLowerCase().startsWith(quote.toLowerCase()));
    expect(lines).not.toEqual([]);
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

it('knows what every host of a cluster does', () => {
  expect(clusterHostsOf(BEHIND_THE_BALANCER)).toEqual({
    clients: ['ann', 'bob', 'carl'],
    balancer: 'balancer',
    servers: ['node-1', 'node-2', 'node-3'],
    bus: 'redis',
  });
  expect(clusterHostsOf(PICK_UP_WHERE_YOU_LEFT)).toMatchObject({ balancer: null, bus: 'redis' });
  expect(clusterHostsOf(TWO_SERVERS)).toMatchObject({ servers: ['one', 'two'], bus: null });
});

const COMBINATIONS = ['sticky by address', 'sticky by cookie', 'round robin'].flatMap((balancer) =>
  ['redis', 'none'].flatMap((adapter) =>
    ['polling, then websocket', 'polling only', 'websocket only'].flatMap((transport) =>
      ['1', '2', '3'].map((servers) => ({ balancer, adapter, transport, servers })),
    ),
  ),
);

it.each(COMBINATIONS)(
  'the map says of exactly those that they heard the last news who did: $balancer, $adapter, $transport, $servers',
  async (settings) => {
    const recording = await run(BEHIND_THE_BALANCER, settings);
    const facts = readCluster(recording, clusterHostsOf(BEHIND_THE_BALANCER));
    const { news, rows } = toClusterView(facts, cursorAtEnd(recording));
    const word = /"(\w+)"\]$/.exec(news?.packet ?? '')?.[1] ?? 'nothing';
    const notes = recording.entries.filter(({ text, seq }) => {
      return text === `hears ${word}` && seq > (news?.seq ?? Infinity);
    });
    const heard = news?.listeners.filter(({ seq }) => seq !== null) ?? [];
    expect(heard.map(({ client }) => client)).toEqual([
      ...new Set(notes.map(({ from }) => from).sort()),
    ]);
    for (const { hears, server } of heard) {
      expect(hears === 'through the bus').toBe(server !== news?.server);
    }
    const counted = rows.flatMap(({ cells }) => cells.map(({ unknown }) => unknown));
    const refused = recording.entries.filter(
      (entry) =>
        entry.kind === 'sent' &&
        entry.from.startsWith('node-') &&
        decodeUtf8Lossy(wireContent(entry).body).includes('"Session ID unknown"'),
    );
    expect(counted.reduce((sum, one) => sum + one, 0)).toBe(refused.length);
  },
);
