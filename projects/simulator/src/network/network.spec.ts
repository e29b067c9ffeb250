import { decodeUtf8Lossy, encodeUtf8 } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { Clock } from '../clock/clock.js';
import { Recorder } from '../recorder/recorder.js';
import type { Conditions } from './conditions.js';
import type { ConnectionEnd } from './connection.js';
import { Network } from './network.js';

function open(latency = 10) {
  const clock = new Clock();
  const recorder = new Recorder(clock);
  const conditions: Conditions = { latency, middlebox: null };
  const network = new Network({ clock, recorder, conditions });
  const heard: string[] = [];
  let server: ConnectionEnd | undefined;
  network.listen('lab:80', 'server', (end) => {
    server = end;
    end.onData = (bytes) => heard.push(`${clock.now} ${decodeUtf8Lossy(bytes)}`);
    end.onEnd = () => heard.push(`${clock.now} end`);
  });
  const client = network.connect('client', 'lab:80') as ConnectionEnd;
  return { clock, recorder, conditions, network, client, heard, server: () => server };
}

const write = (end: ConnectionEnd, text: string): number =>
  end.write(encodeUtf8(text), { layer: 'http' });

describe('Network', () => {
  it('opens a connection after one round trip', async () => {
    const { client, clock } = open(10);
    let openedAt = -1;
    client.onOpen = () => {
      openedAt = clock.now;
    };
    await clock.advance(100);
    expect(openedAt).toBe(20);
  });

  it('knows no host that does not listen', () => {
    expect(open().network.connect('client', 'nowhere:80')).toBeNull();
  });

  it('refuses who asked while somebody listened and arrives when nobody does', async () => {
    const { client, clock, network, server } = open(10);
    const heard: string[] = [];
    client.onOpen = () => heard.push('open');
    client.onEnd = () => heard.push(`ended at ${clock.now}`);
    await clock.runTo(5);
    network.close('lab:80');
    await clock.runTo(100);
    expect(heard).toEqual(['ended at 20']);
    expect(server()).toBeUndefined();
  });

  it('delivers one latency later, with both ends recorded and tied together', async () => {
    const { client, clock, heard, recorder } = open(10);
    await clock.runTo(20);
    const seq = write(client, 'hello');
    await clock.runTo(100);
    expect(heard).toEqual(['30 hello']);
    const arrived = recorder.entry(seq + 1);
    expect([arrived?.kind, arrived?.cause]).toEqual(['received', { seq, timer: null }]);
  });

  it('keeps the order when the latency falls while something is under way', async () => {
    const { client, clock, conditions, heard } = open(100);
    await clock.runTo(200);
    write(client, 'first');
    conditions.latency = 1;
    write(client, 'second');
    await clock.runTo(1000);
    expect(heard).toEqual(['300 first', '300 second']);
  });

  it('closes both directions once either side sends its FIN, and ignores later writes', async () => {
    const { client, clock, heard, recorder, server } = open(10);
    await clock.runTo(20);
    client.end();
    await clock.runTo(100);
    expect(heard).toEqual(['30 end']);
    expect([client.isWritable, server()?.isWritable]).toEqual([false, false]);
    const before = recorder.length;
    write(client, 'too late');
    expect(recorder.length).toBe(before);
  });
});
