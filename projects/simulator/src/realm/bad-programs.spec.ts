import { meaningOf } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import type { ServerResponse } from '../http/server-response.js';
import type { ServerWebSocket } from '../websocket/server-web-socket.js';
import type { ClientEnvironment, ServerEnvironment } from './environment.js';
import { runScenario } from './run-scenario.js';

const REQUEST = { scenario: 'bad', seed: 1, settings: {}, interventions: [] };

/** Runs a client and a server, neither of which has to behave. */
function run(
  client: (environment: ClientEnvironment) => void,
  server: (environment: ServerEnvironment) => void = () => undefined,
  duration = 60_000,
) {
  return runScenario(
    {
      scenario: {
        id: 'bad',
        seed: 1,
        duration,
        settings: {},
        hosts: [
          { name: 'server', role: 'server', program: 'server' },
          { name: 'client', role: 'client', program: 'client' },
        ],
        links: [{ name: 'way', between: ['*', '*'], latency: 1 }],
        script: [],
      },
      servers: { server },
      clients: { client },
    },
    REQUEST,
  );
}

describe('a program that does not behave', () => {
  it('throws: an error entry with its stack, and everybody goes on', async () => {
    const { entries } = await run(
      ({ setTimeout, log }) => {
        setTimeout(() => log('still here'), 10);
        throw new Error('at the start');
      },
      () => {
        throw new TypeError('in the server');
      },
    );
    const told = entries.map(({ kind, from, text }) => `${kind} ${from}: ${text}`);
    expect(told).toContain('error server: TypeError: in the server');
    expect(told.some((text) => text.includes('Error: at the start'))).toBe(true);
    expect(told).toContain('note client: still here');
  });

  it('floods: the recording is cut short and says so', async () => {
    const recording = await run(
      ({ WebSocket, setInterval, url }) => {
        const socket = new WebSocket(url.replace('http', 'ws'));
        const text = 'x'.repeat(100_000);
        socket.onopen = () => {
          setInterval(() => {
            socket.send(text);
          }, 1);
        };
      },
      ({ WebSocketServer, httpServer }) => {
        new WebSocketServer({ server: httpServer });
      },
    );
    expect(recording.truncated).toBe(true);
    expect(recording.entries.length).toBeLessThan(2000);
  });

  it('floods in one turn: what was recorded by then is kept, the end has a name, and the run is over', async () => {
    const sent = 150_000;
    let served = 0;
    const recording = await run(
      ({ WebSocket, url, log }) => {
        const socket = new WebSocket(url.replace('http', 'ws'));
        socket.onopen = () => {
          log('open');
          for (let index = 0; index < sent; index++) socket.send('x');
        };
      },
      ({ WebSocketServer, httpServer }) => {
        const server = new WebSocketServer({ server: httpServer });
        server.on('connection', (socket: ServerWebSocket) => socket.on('message', () => served++));
      },
    );
    const { entries, truncated, duration } = recording;
    expect(truncated).toBe(true);
    expect(entries).toHaveLength(250_000);
    expect(entries.find(({ text }) => text === 'open')).toBeDefined();
    expect(meaningOf(recording, entries.length - 1).headline).toContain('RECORDER_FULL');
    // Nobody waits for the minute that the scenario would have taken, nor for what is not recorded.
    expect(duration).toBeLessThan(100);
    expect(served).toBeGreaterThan(0);
    expect(served).toBeLessThan(sent);
  });

  it('never answers: the client waits, six requests at a time', async () => {
    const { entries } = await run(
      ({ fetch }) => {
        for (let index = 0; index < 10; index++) void fetch(`/${index}`);
      },
      ({ httpServer }) => {
        httpServer.on('request', (_request: unknown, _response: ServerResponse) => undefined);
      },
    );
    const requests = entries.filter(({ layer, kind }) => layer === 'http' && kind === 'sent');
    expect(requests).toHaveLength(6);
  });
});
