import { decodeUtf8Lossy } from '@wirelight/protocols';
import {
  BEHIND_THE_BALANCER,
  PICK_UP_WHERE_YOU_LEFT,
  TWO_SERVERS,
  wireContent,
  type Scenario,
} from '@wirelight/simulator';
import { cursorAtEnd } from '@wirelight/visuals';
import { readCluster, toClusterView } from '@wirelight/visuals/cluster-map';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAllToldInOrder, expectNothingElseTold } from '../../../../fixtures/expect-told';
import { readLabText } from '../../../../fixtures/lab-text';
import { runScenario } from '../../../../fixtures/run-scenario';
import { wireTexts } from '../../../../fixtures/wire-texts';
import { readFragment } from '../../lab-parts/link/deep-link';
import { clusterHostsOf } from './cluster-hosts-of';

const TEXT = readLabText('several-servers');
const SCENARIOS: readonly [Scenario, ...Scenario[]] = [
  BEHIND_THE_BALANCER,
  TWO_SERVERS,
  PICK_UP_WHERE_YOU_LEFT,
];

describe('the text of "Several servers"', () => {
  let said: readonly string[];
  beforeAll(async () => {
    const runs = await Promise.all([
      ...SCENARIOS.map((scenario) => runScenario(scenario)),
      runScenario(BEHIND_THE_BALANCER, { balancer: 'sticky by cookie' }),
    ]);
    const { headLines, bodies } = wireTexts(runs);
    said = [...headLines, ...bodies];
  });

  it('quotes something', () => {
    expect(TEXT.quotes.length).toBeGreaterThan(5);
  });

  it.each(TEXT.quotes)('quotes %s as it is on the wire', (quote) => {
    // A cookie's field differs in case between browsers and servers, and on HTTP/2.
    const lines = said.filter((line) => line.toLowerCase().startsWith(quote.toLowerCase()));
    expect(lines).not.toEqual([]);
  });

  it.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
    'has a text for everything to notice in %s, and tells it in the order in which it happens',
    async (_, scenario) => {
      expectAllToldInOrder(TEXT, scenario, await runScenario(scenario));
    },
  );

  it('has no text about what is nowhere to be noticed', () => {
    expectNothingElseTold(TEXT, SCENARIOS);
  });

  it.each(TEXT.links)('links to a run that there is: %s', (fragment) => {
    expect(readFragment(SCENARIOS, fragment).problems).toEqual([]);
  });
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
    const recording = await runScenario(BEHIND_THE_BALANCER, settings);
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
