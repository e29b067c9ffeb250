// A balancer that keeps to a cookie, and a page of another origin: without credentials the cookie does not come back.
import { describe, expect, it } from 'vitest';
import { decodeUtf8Lossy } from '@wirelight/protocols';
import { TWO_SERVERS } from '../scenarios/two-servers/scenario.js';
import { loadBalancer } from '../servers/load-balancer.js';
import { runScenario } from './run-scenario.js';

/** What a client hears that polls, as a page of another origin that the servers consent to. */
async function poll(withCredentials: boolean) {
  const { entries } = await runScenario(
    {
      scenario: {
        ...TWO_SERVERS,
        hosts: TWO_SERVERS.hosts.map((host) =>
          host.role === 'client' ? { ...host, origin: 'http://app' } : host,
        ),
      },
      servers: {
        balancer: loadBalancer,
        node: (environment) => {
          const { httpServer } = environment;
          const cors = { origin: 'http://app', credentials: true };
          new environment.Server(httpServer, { serveClient: false, cors });
        },
      },
      clients: {
        poller: ({ io, url, log }) => {
          const socket = io(url, { transports: ['polling'], withCredentials, reconnection: false });
          socket.on('connect', () => log('connect'));
          socket.on('disconnect', (reason) => log(`disconnect: ${reason}`));
        },
      },
    },
    {
      ...{ scenario: TWO_SERVERS.id, seed: 1, interventions: [] },
      settings: { balancer: 'sticky by cookie' },
    },
  );
  const sent = entries
    .filter(({ kind, layer }) => kind === 'sent' && layer === 'http')
    .map(({ from, bytes }) => ({ from, text: decodeUtf8Lossy(bytes) }));
  const says = (host: string, words: string): number =>
    sent.filter(({ from, text }) => from === host && text.includes(words)).length;
  const notes = entries.filter(({ kind, from }) => kind === 'note' && from === 'client');
  return { notes: notes.map(({ text }) => text), says };
}

describe('a sticky cookie and a page of another origin', () => {
  it('without credentials it is offered with every answer and never comes back: the next server knows no such session', async () => {
    const { notes, says } = await poll(false);
    expect(notes).not.toContain('connect');
    expect(says('balancer', 'HTTP/1.1 ')).toBeGreaterThan(1);
    expect(says('balancer', 'Set-Cookie: SERVERID=')).toBe(says('balancer', 'HTTP/1.1 '));
    expect(says('client', 'Cookie: ')).toBe(0);
    expect(says('two', 'Session ID unknown')).toBeGreaterThan(0);
  });

  it('with them it comes back with every request, and the client is connected', async () => {
    const { notes, says } = await poll(true);
    expect(notes).toEqual(['connect']);
    expect(says('balancer', 'Set-Cookie: SERVERID=')).toBe(1);
    expect(says('client', 'Cookie: SERVERID=one')).toBeGreaterThan(2);
    expect(says('two', 'HTTP/1.1 ')).toBe(0);
  });
});
