import { describe, expect, it } from 'vitest';
import { runOf } from '../fixtures/run-of';
import behindJson from '../generated/recordings/behind-the-balancer.json';
import pickUpJson from '../generated/recordings/pick-up-where-you-left.json';
import twoJson from '../generated/recordings/two-servers.json';
import { cursorAt, cursorAtEnd } from '../timeline/cursor';
import { toClusterView } from './cluster-map.view';
import { readCluster } from './read-cluster';

const RUN = runOf(behindJson);
const HOSTS = {
  clients: ['ann', 'bob', 'carl'],
  balancer: 'balancer',
  servers: ['node-1', 'node-2', 'node-3'],
  bus: 'redis',
};
const FACTS = readCluster(RUN, HOSTS);
const viewAt = (at: number) => toClusterView(FACTS, cursorAt(RUN, at));
const homes = (at: number) => viewAt(at).rows.map(({ home }) => home);

describe('the map of a cluster', () => {
  it('leaves out servers that never appear', () => {
    expect(viewAt(0).servers.map(({ name }) => name)).toEqual(['node-1', 'node-2']);
  });

  it('knows which server let each client in, and when it is gone', () => {
    expect(homes(150)).toEqual([null, null, null]);
    expect(homes(3000)).toEqual(['node-1', 'node-2', 'node-1']);
    expect(homes(5500)).toEqual([null, 'node-2', null]);
    expect(homes(10_000)).toEqual(['node-2', 'node-2', 'node-2']);
  });

  it('counts every request that reached a server, for the client that it came from', () => {
    const { entries } = RUN;
    for (const at of [300, 3000, 16_000]) {
      const counted = viewAt(at).rows.flatMap(({ cells }) => cells.map(({ requests }) => requests));
      const sent = entries.filter(
        (one) =>
          one.at <= at && one.kind === 'sent' && one.layer === 'http' && /^node/.test(one.to),
      );
      expect(counted.reduce((sum, one) => sum + one, 0)).toBe(sent.length);
    }
    const [ann] = viewAt(3000).rows;
    expect(ann?.cells).toMatchObject([
      { server: 'node-1', webSockets: 1, unknown: 0 },
      { server: 'node-2', requests: 0, webSockets: 0, http: 0, seq: null },
    ]);
    expect(entries[ann?.cells[0]?.seq ?? -1]).toMatchObject({ to: 'node-1', layer: 'http' });
  });

  it('sees a server go down, by what the network shows of it', () => {
    const isUp = (at: number) => viewAt(at).servers.map((server) => server.isUp);
    expect(isUp(4999)).toEqual([true, true]);
    expect(isUp(5001)).toEqual([false, true]);
  });

  it('lists who hears which channel, while it does', () => {
    expect(viewAt(0).channels).toEqual([]);
    const shown = (at: number) => viewAt(at).channels.map(({ name, servers }) => [name, servers]);
    expect(shown(10).slice(0, 3)).toEqual(
      [
        ['socket.io#/#', ['node-1', 'node-2']],
        ['socket.io-request#/#', ['node-1', 'node-2']],
        ['socket.io-response#/#', ['node-1', 'node-2']],
      ].map(([name, servers]) => [name === 'socket.io#/#' ? 'socket.io#/#*' : name, servers]),
    );
    expect(shown(10)).toHaveLength(5);
    expect(new Set(shown(6000).flatMap(([, servers]) => servers))).toEqual(new Set(['node-2']));
  });

  it('follows what was published to everybody who got it', () => {
    const [latest] = viewAt(3100).publications;
    expect(latest).toMatchObject({ server: 'node-1', channel: 'socket.io#/#news#', size: 64 });
    expect(
      latest?.deliveries.map(({ server, isOwn, hasArrived }) => [server, isOwn, hasArrived]),
    ).toEqual([
      ['node-1', true, true],
      ['node-2', false, true],
    ]);
    const under = viewAt(3022).publications[0];
    expect(under?.deliveries.map(({ hasArrived }) => hasArrived)).toEqual([false, false]);
    for (const { seq } of latest?.deliveries ?? []) {
      expect(RUN.entries[seq]).toMatchObject({ kind: 'received', layer: 'redis', from: 'redis' });
    }
  });

  it('says how each client came to hear the last news', () => {
    const hears = (at: number) => viewAt(at).news?.listeners.map((one) => one.hears);
    expect(viewAt(3000).news).toBeNull();
    expect(viewAt(3021).news).toMatchObject({ client: 'ann', packet: '2["say","one"]' });
    expect(hears(3021)).toEqual(['not yet', 'not yet', 'not yet']);
    expect(hears(3042)).toEqual(['from its own server', 'not yet', 'from its own server']);
    expect(hears(3100)).toEqual(['from its own server', 'through the bus', 'from its own server']);
    expect(hears(15_000)).toEqual(Array(3).fill('from its own server'));
    const heard = viewAt(3100).news?.listeners.map(({ seq }) => RUN.entries[seq ?? -1]);
    expect(heard?.map((entry) => [entry?.to, entry?.kind])).toEqual([
      ...[
        ['ann', 'received'],
        ['bob', 'received'],
        ['carl', 'received'],
      ],
    ]);
  });

  it('counts what servers refused because they did not know the session', () => {
    const two = runOf(twoJson);
    const hosts = { clients: ['client'], balancer: 'balancer', servers: ['one', 'two'], bus: null };
    const { rows, channels } = toClusterView(readCluster(two, hosts), cursorAtEnd(two));
    const refusals = two.entries.filter(
      ({ kind, layer, from, bytes }) =>
        kind === 'sent' &&
        layer === 'http' &&
        /^(one|two)$/.test(from) &&
        new TextDecoder().decode(bytes).includes('unknown'),
    );
    const unknown = rows[0]?.cells.map((cell) => cell.unknown) ?? [];
    expect(refusals.length).toBeGreaterThan(0);
    expect(unknown.reduce((sum, one) => sum + one, 0)).toBe(refusals.length);
    expect(refusals.map(({ seq }) => seq)).toContain(rows[0]?.cells[1]?.seq);
    expect(channels).toEqual([]);
  });

  it('does without a balancer', () => {
    const run = runOf(pickUpJson);
    const hosts = { clients: ['client'], balancer: null, servers: ['server'], bus: 'redis' };
    const facts = readCluster(run, hosts);
    expect(facts.hosts.bus).toBeNull();
    expect(toClusterView(facts, cursorAt(run, 1500)).rows[0]).toMatchObject({ home: 'server' });
    expect(toClusterView(facts, cursorAt(run, 2050)).rows[0]).toMatchObject({ home: null });
  });
});
