import { timerChangeOf, type Recording } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import type { ClientEnvironment } from '../realm/environment.js';
import { runScenario } from '../realm/run-scenario.js';
import { protocolFour, protocolThree } from '../scenarios/still-there/clients.js';
import { startServer } from '../scenarios/still-there/server.js';

const BEATS = { pingInterval: 5000, pingTimeout: 2000 };

function program({ setTimeout, log }: ClientEnvironment): void {
  setTimeout(() => {
    log('done');
  }, 300);
}

async function run(duration: number): Promise<Recording> {
  const scenario = {
    id: 'timers',
    seed: 1,
    duration,
    settings: {},
    hosts: [
      { name: 'server', role: 'server', program: 'both', observed: 'life' },
      { name: 'four', role: 'client', program: 'four', observed: 'life' },
      { name: 'three', role: 'client', program: 'three', observed: 'life' },
      { name: 'page', role: 'client', program: 'page', observed: 'life' },
    ],
    links: [{ name: 'way', between: ['*', '*'], latency: 10 }],
    script: [{ at: 6000, do: 'silence', link: 'way' }],
  } as const;
  const clients = { four: protocolFour, three: protocolThree, page: program };
  const needs = ['socket.io-client-2.5'] as const;
  return runScenario(
    { scenario, servers: { both: startServer }, clients, needs },
    { scenario: 'timers', seed: 1, settings: BEATS, interventions: [] },
  );
}

const wordsOf = ({ entries }: Recording, host: string): readonly string[] =>
  entries
    .filter(({ kind, from }) => kind === 'timer' && from === host)
    .map((entry) => {
      const { timer, number, change, delay } = timerChangeOf(entry) ?? {};
      return `${entry.at} ${entry.object?.class} ${number}: ${timer} ${change} ${delay}`;
    });

describe('TimerWatch', () => {
  it('names the timers of a client of protocol 4 by the options that give their delay', async () => {
    const recording = await run(14_000);
    expect(wordsOf(recording, 'four')).toEqual([
      '0 Manager 1: timeout set 20000',
      '40 Manager 1: timeout cleared 20000',
      '40 Socket 2: pingInterval + pingTimeout set 7000',
      '5040 Socket 2: pingInterval + pingTimeout cleared 7000',
      '5040 Socket 3: pingInterval + pingTimeout set 7000',
      '12040 Socket 3: pingInterval + pingTimeout fired 7000',
    ]);
  });

  it('names those of the server: it waits for a pong of protocol 4, for a ping of protocol 3', async () => {
    const words = wordsOf(await run(14_000), 'server');
    expect(words.filter((one) => one.includes(' Socket '))).toEqual([
      '30 Socket 1: pingInterval set 5000',
      '30 Socket 3: pingTimeout set 7000',
      '5030 Socket 1: pingInterval fired 5000',
      '5030 Socket 5: pingTimeout set 2000',
      '5050 Socket 3: pingTimeout set 7000',
      '5050 Socket 5: pingTimeout cleared 2000',
      '5050 Socket 1: pingInterval set 5000',
      '10050 Socket 1: pingInterval fired 5000',
      '10050 Socket 6: pingTimeout set 2000',
      '12050 Socket 3: pingTimeout fired 7000',
      '12050 Socket 6: pingTimeout fired 2000',
    ]);
    expect(words.filter((one) => one.includes('connectTimeout'))).toHaveLength(4);
  });

  it('names those of a client of protocol 3, which pings', async () => {
    expect(wordsOf(await run(14_000), 'three')).toEqual([
      '40 Socket 1: pingInterval set 5000',
      '40 Socket 2: pingTimeout set 7000',
      '5040 Socket 1: pingInterval fired 5000',
      '5040 Socket 2: pingTimeout cleared 7000',
      '5040 Socket 3: pingTimeout set 2000',
      '5060 Socket 3: pingTimeout cleared 2000',
      '5060 Socket 4: pingTimeout set 7000',
      '5060 Socket 5: pingInterval set 5000',
      '10060 Socket 5: pingInterval fired 5000',
      '10060 Socket 4: pingTimeout cleared 7000',
      '10060 Socket 6: pingTimeout set 2000',
      '12060 Socket 6: pingTimeout fired 2000',
    ]);
  });

  it('tells every timer of an observed program', async () => {
    expect(wordsOf(await run(1000), 'page')).toEqual([
      '0 program 1: setTimeout set 300',
      '300 program 1: setTimeout fired 300',
    ]);
  });
});
