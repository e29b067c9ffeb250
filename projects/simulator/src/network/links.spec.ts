import { decodeUtf8Lossy, encodeUtf8 } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { Clock } from '../clock/clock.js';
import { Random } from '../random/random.js';
import { Recorder } from '../recorder/recorder.js';
import type { Conditions } from './conditions.js';
import type { ConnectionEnd } from './connection.js';
import { Network } from './network.js';

/** A connection that is open at `opened`, whose ends write down what they hear. */
async function open(conditions: Partial<Conditions> = {}, seed = 1) {
  const clock = new Clock();
  const recorder = new Recorder(clock);
  const all: Conditions = { latency: 10, middlebox: null, ...conditions };
  const network = new Network({ clock, recorder, conditions: all, chance: new Random(seed) });
  const heard: string[] = [];
  const ends: ConnectionEnd[] = [];
  const hear = (end: ConnectionEnd): void => {
    ends.push(end);
    end.onData = (bytes) => heard.push(`${clock.now} ${end.host}: ${decodeUtf8Lossy(bytes)}`);
    end.onEnd = () => heard.push(`${clock.now} ${end.host}: end`);
  };
  network.listen('lab:80', 'server', hear);
  const client = network.connect('client', 'lab:80') as ConnectionEnd;
  hear(client);
  const settle = { ...all };
  await clock.runTo(100);
  const server = ends.find((end) => end.host === 'server') as ConnectionEnd;
  const kinds = (): string[] =>
    recorder
      .toRecording('any', 1)
      .entries.filter(({ layer }) => layer !== 'tcp')
      .map(({ at, kind }) => `${at} ${kind}`);
  return { clock, recorder, network, conditions: settle, client, server, heard, kinds };
}

const write = (end: ConnectionEnd, text: string): number =>
  end.write(encodeUtf8(text), { layer: 'http' });

describe('a link', () => {
  it('may be slower in one direction', async () => {
    const { clock, client, server, heard } = await open({
      links: [{ between: ['*', '*'], up: { latency: 30 }, down: { latency: 10 } }],
    });
    write(client, 'up');
    write(server, 'down');
    await clock.runTo(1000);
    expect(heard).toEqual(['110 client: down', '130 server: up']);
  });

  it('may differ for one host', async () => {
    const { clock, client, heard } = await open({
      links: [
        { between: ['other', '*'], up: { latency: 1 }, down: { latency: 1 } },
        { between: ['client', 'server'], up: { latency: 25 }, down: { latency: 10 } },
      ],
    });
    write(client, 'hello');
    await clock.runTo(1000);
    expect(heard).toEqual(['125 server: hello']);
  });

  it('lets jitter vary the delay and never the order', async () => {
    const { clock, client, heard } = await open({ jitter: 40 });
    for (let index = 0; index < 50; index++) {
      write(client, String(index));
      await clock.advance(1);
    }
    await clock.advance(1000);
    const arrivals = heard.map((line) => Number(line.split(' ')[0]));
    const texts = heard.map((line) => line.split(': ')[1]);
    expect(texts).toEqual(Array.from({ length: 50 }, (_, index) => String(index)));
    const delays = arrivals.map((at, index) => at - 100 - index);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...delays)).toBeLessThanOrEqual(50);
    expect(new Set(delays.map(Math.round)).size).toBeGreaterThan(5);
  });

  it('puts bytes on the wire one after the other at its bandwidth', async () => {
    const { clock, client, heard } = await open({ bandwidth: 1000 });
    write(client, 'x'.repeat(100));
    write(client, 'y'.repeat(50));
    await clock.runTo(1000);
    // 100 bytes take 100 ms, the next 50 wait for them.
    expect(heard.map((line) => line.slice(0, 13))).toEqual(['210 server: x', '260 server: y']);
  });

  it('turns loss into the delay of a retransmission, behind which later messages wait', async () => {
    const { clock, client, heard, kinds, network, conditions } = await open();
    network.change({ ...conditions, loss: 1 });
    write(client, 'first');
    network.change(conditions);
    write(client, 'second');
    await clock.runTo(1000);
    expect(heard).toEqual(['310 server: first', '310 server: second']);
    expect(kinds()).toEqual(['100 sent', '100 lost', '100 sent', '310 received', '310 received']);
  });

  it('loses the same messages for the same seed and others for another', async () => {
    const arrivals = async (seed: number): Promise<string[]> => {
      const { clock, client, heard } = await open({ loss: 0.3 }, seed);
      for (let index = 0; index < 20; index++) {
        write(client, String(index));
        await clock.advance(1000);
      }
      return heard;
    };
    const [one, again, other] = [await arrivals(5), await arrivals(5), await arrivals(6)];
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
  });
});

describe('a link that fails', () => {
  it('keeps quiet when silent; TCP tries again and everything arrives once it is up', async () => {
    const { clock, client, network, conditions, heard } = await open();
    network.change({ ...conditions, isSilent: true });
    write(client, 'anybody?');
    await clock.runTo(5000);
    expect(heard).toEqual([]);
    network.change(conditions);
    await clock.runTo(10_000);
    // Sent again 200, 600, 1400, 3000 and 6200 ms after it was written.
    expect(heard).toEqual(['6310 server: anybody?']);
  });

  it('is given up after a quarter of an hour of silence, on the side that has something to say', async () => {
    const { clock, client, network, conditions, heard } = await open();
    network.change({ ...conditions, isSilent: true });
    write(client, 'anybody?');
    await clock.runTo(3_600_000);
    expect(heard).toEqual(['924700 client: end']);
  });

  it('tells the client at once that it is offline, and the server nothing', async () => {
    const { clock, client, network, conditions, heard } = await open();
    const changes: string[] = [];
    network.onInterface = (host, isOnline) => changes.push(`${host} ${isOnline}`);
    network.change({ ...conditions, isOffline: true });
    expect(heard).toEqual(['100 client: end']);
    expect(client.isWritable).toBe(false);
    expect(network.connect('client', 'lab:80')).toBeNull();
    await clock.runTo(60_000);
    expect(heard).toHaveLength(1);
    network.change(conditions);
    expect(changes).toEqual(['client false', 'client true']);
    expect(network.connect('client', 'lab:80')).not.toBeNull();
  });

  it('lets a server that writes to a client which has forgotten it hear a RST', async () => {
    const { clock, server, network, conditions, heard } = await open();
    network.change({ ...conditions, isOffline: true });
    network.change(conditions);
    write(server, 'still there?');
    await clock.runTo(1000);
    expect(heard).toEqual(['100 client: end', '120 server: end']);
  });

  it.each(['cut', 'reset'] as const)(
    '%s ends both sides and loses what is under way',
    async (how) => {
      const { clock, client, network, heard, kinds } = await open();
      write(client, 'too late');
      network.act({ do: how });
      expect(heard).toEqual(['100 client: end', '100 server: end']);
      await clock.runTo(1000);
      expect(heard).toHaveLength(2);
      expect(kinds()).toEqual(['100 sent', '110 lost']);
    },
  );

  it('drops one message of one side and no other', async () => {
    const { clock, client, server, network, heard } = await open();
    network.act({ do: 'drop', direction: 'server-to-client' });
    write(client, 'a');
    write(server, 'b');
    write(server, 'c');
    await clock.runTo(1000);
    expect(heard).toEqual(['110 server: a', '110 client: c']);
  });

  it('ends a connection on which nothing passes for the time-out of a proxy', async () => {
    const { clock, client, heard } = await open({ idleTimeout: 500 });
    await clock.runTo(300);
    write(client, 'a');
    await clock.runTo(5000);
    expect(heard).toEqual(['310 server: a', '810 server: end', '810 client: end']);
  });

  it('lets a connection be once its proxy minds idleness no longer and something has passed', async () => {
    const way = { between: ['*', '*'], up: { latency: 10 }, down: { latency: 10 } } as const;
    const { clock, client, network, conditions, heard } = await open({
      links: [{ ...way, idleTimeout: 500 }],
    });
    network.change({ ...conditions, links: [way] });
    await clock.runTo(300);
    write(client, 'a');
    await clock.runTo(5000);
    expect(heard).toEqual(['310 server: a']);
  });

  it('tells nothing after a RST', async () => {
    const { clock, client, server, heard } = await open();
    write(server, 'late');
    client.reset();
    await clock.runTo(1000);
    expect(heard).toEqual(['110 server: end']);
  });
});

describe('a slow server and a frozen tab', () => {
  it('hand over later, in order', async () => {
    const { clock, client, heard } = await open({ serverDelays: { server: 100 } });
    write(client, 'a');
    write(client, 'b');
    client.end();
    await clock.runTo(1000);
    expect(heard).toEqual(['210 server: a', '210 server: b', '210 server: end', '220 client: end']);
  });

  it('read everything once thawed', async () => {
    const { clock, server, network, conditions, heard } = await open();
    network.change({
      ...conditions,
      tabs: { client: { state: 'frozen', hiddenSince: 0 } },
    });
    write(server, 'a');
    write(server, 'b');
    await clock.runTo(5000);
    expect(heard).toEqual([]);
    network.change(conditions);
    await clock.runTo(6000);
    expect(heard).toEqual(['5000 client: a', '5000 client: b']);
  });
});
