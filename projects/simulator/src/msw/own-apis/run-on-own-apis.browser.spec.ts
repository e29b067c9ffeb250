// First, as in an application: socket.io-client keeps the WebSocket that it finds.
import '../register.js';
import { decodeUtf8Lossy, type Recording } from '@wirelight/protocols';
import { io } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import { metricsOf } from '../../metrics/metrics-of.js';
import { newsOf } from '../../metrics/news.js';
import { wireContent } from '../../recorder/wire-content.js';
import type { SettingValues } from '../../scenario/scenario.js';
import { runOnOwnApis, type OwnApisOptions, type OwnApisRun } from '../public-api.js';

const QUICK = { latency: 5, every: 300, interval: 100 };
const STREAMS = ['long', 'events', 'socket', 'socketio'];

let run: OwnApisRun | null = null;
afterEach(async () => {
  await run?.stop();
  run = null;
});

async function start(
  scenario: string,
  settings: SettingValues,
  options: Partial<OwnApisOptions> = {},
): Promise<OwnApisRun> {
  const serviceWorker = { url: '/mockServiceWorker.js' };
  run = await runOnOwnApis(
    { scenario, seed: 1, settings },
    { io, duration: 2000, serviceWorker, ...options },
  );
  return run;
}

const notesOf = ({ entries }: Recording, host: string): readonly string[] =>
  entries.flatMap(({ kind, from, text }) => (kind === 'note' && from === host ? [text] : []));

describe.each<[string, Partial<OwnApisOptions>, readonly string[]]>([
  ['behind a Service Worker', {}, ['short', ...STREAMS]],
  [
    'in the page itself',
    { serviceWorker: false },
    ['short', ...STREAMS.filter((host) => host !== 'events')],
  ],
])('runOnOwnApis %s', (_where, options, hosts) => {
  it('brings the same news over every interface, recorded as in a virtual run', async () => {
    const { ended } = await start('same-news', QUICK, options);
    const recording = await ended;
    expect(recording.scenario).toBe('same-news');
    expect(recording.duration).toBeGreaterThanOrEqual(1999);
    const made = notesOf(recording, 'server').filter((text) => text.startsWith('made '));
    expect(made.length).toBeGreaterThanOrEqual(3);
    for (const host of hosts) {
      const got = newsOf(recording, host).filter((one) => one.got !== null);
      expect([host, got.length]).toEqual([host, expect.toSatisfy((n: number) => n >= 3)]);
      expect(metricsOf(recording, host).latencyMedian).toBeGreaterThanOrEqual(5);
    }
    const requests = (host: string): number => metricsOf(recording, host).requests;
    expect(requests('socket')).toBe(1);
    expect(requests('short')).toBeGreaterThan(requests('long'));
    expect(requests('long')).toBeGreaterThan(requests('socket'));
    const texts = recording.entries.map((entry) => decodeUtf8Lossy(wireContent(entry).head));
    expect(texts).toContainEqual(
      expect.stringMatching(/^GET \/news\?after=0 HTTP\/1\.1\r\nHost: lab\r\n/),
    );
    const isLeftOut = (host: string): boolean =>
      notesOf(recording, host).some((text) => text.startsWith('left out: '));
    expect(['frame', 'events', 'long'].filter(isLeftOut)).toEqual(
      hosts.includes('events') ? ['frame'] : ['frame', 'events'],
    );
  });

  it('climbs with the real socket.io-client', async () => {
    const { ended } = await start('climbing-to-websocket', { latency: 5 }, options);
    const recording = await ended;
    const notes = notesOf(recording, 'client');
    // In real time the answer to the namespace and the probe are in a race.
    expect(notes.slice(0, 2)).toContainEqual(expect.stringMatching(/^connect over /));
    expect(notes.slice(0, 2)).toContain('upgraded to websocket');
    expect(notes.slice(2)).toEqual(['2 + 3 = 5 over websocket']);
    const bodies = recording.entries.map((entry) => decodeUtf8Lossy(wireContent(entry).body));
    const steps = ['2probe', '3probe', '5'].map((packet) => bodies.indexOf(packet));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps).not.toContain(-1);
  });

  it('stops when it is told to, and leaves nothing behind', async () => {
    const own = { fetch, WebSocket, XMLHttpRequest, EventSource };
    const { stop, ended } = await start('same-news', QUICK, { ...options, duration: 60_000 });
    await expect
      .poll(() => notesOf(run?.recording() ?? ({} as Recording), 'socket'))
      .toContain('got 1');
    const recording = await stop();
    expect(await ended).toBe(recording);
    expect(await stop()).toBe(recording);
    expect({ fetch, WebSocket, XMLHttpRequest, EventSource }).toEqual(own);
    const asked = performance.getEntriesByType('resource').length;
    // Longer than every timer of the programs.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(performance.getEntriesByType('resource')).toHaveLength(asked);
    expect(run?.recording()).toBe(recording);
    expect(run?.now).toBe(recording.duration);
  });
});

it('refuses a scenario that there is not', async () => {
  await expect(start('nowhere', {})).rejects.toThrow('There is no scenario nowhere.');
});
