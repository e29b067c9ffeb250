import { decodeUtf8Lossy, type Recording, type TraceEntry } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import type { IncomingMessage } from '../http/incoming-message.js';
import type { ServerResponse } from '../http/server-response.js';
import type { ClientEnvironment, ServerEnvironment } from '../realm/environment.js';
import { runScenario } from '../realm/run-scenario.js';

function server({ Server, httpServer, log }: ServerEnvironment): void {
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    log(`${request.url} is not for engine.io`);
    response.end('hello');
  });
  const io = new Server(httpServer, { serveClient: false });
  io.use((_, next) => {
    next();
  });
  io.on('connection', (socket) => {
    void socket.join('news');
    socket.on('say', (text: string, ack: (count: number) => void) => {
      io.to('news').emit('said', text);
      ack(1);
    });
  });
}

function client({ io, url, fetch, log, setTimeout }: ClientEnvironment): void {
  const socket = io(url);
  socket.on('connect', () => {
    io(`${url}/missing`).on('connect_error', (error) => {
      log(error.message);
    });
    socket.emit('say', 'hi', () => {
      log('acknowledged');
    });
    void fetch(`${url}/other`);
  });
  socket.on('said', (text: string) => {
    log(text);
  });
  setTimeout(() => socket.disconnect(), 1000);
}

async function run(observed: boolean): Promise<Recording> {
  const hosts = [
    { name: 'server', role: 'server', program: 'server', observed },
    { name: 'client', role: 'client', program: 'client', observed },
  ] as const;
  const scenario = {
    id: 'inside',
    seed: 1,
    duration: 2000,
    settings: {},
    hosts,
    links: [{ name: 'way', between: ['*', '*'], latency: 10 }],
    script: [],
  } as const;
  const program = { scenario, servers: { server }, clients: { client } };
  return runScenario(program, { scenario: 'inside', seed: 1, settings: {}, interventions: [] });
}

const isInside = ({ kind }: TraceEntry): boolean => ['call', 'state', 'timer'].includes(kind);

/** The entries from the first cause to this one. */
function chainOf({ entries }: Recording, entry: TraceEntry | undefined): TraceEntry[] {
  const chain: TraceEntry[] = [];
  for (let one = entry; one !== undefined;) {
    chain.unshift(one);
    one = one.cause === null ? undefined : entries[one.cause.seq];
  }
  return chain;
}

/** The part of a chain that happened on one host since the last bytes arrived there. */
function sinceArrival(chain: readonly TraceEntry[], host: string): readonly TraceEntry[] {
  const arrivals = chain.filter(({ kind, to }) => kind === 'received' && to === host);
  return chain.slice(chain.indexOf(arrivals.at(-1) as TraceEntry));
}

const calls = (chain: readonly TraceEntry[], host: string): string[] =>
  chain
    .filter(({ kind, from }) => kind === 'call' && from === host)
    .map(({ object }) => `${object?.package} ${object?.class}.${object?.method}`);

describe('the observed layers', () => {
  it('change no byte, no moment and no word of the run', async () => {
    const plain = await run(false);
    const seen = await run(true);
    const wire = ({ entries }: Recording): unknown[] =>
      entries
        .filter((entry) => !isInside(entry))
        .map(({ at, kind, from, text, bytes }) => [at, kind, from, text, decodeUtf8Lossy(bytes)]);
    expect(plain.entries.some(isInside)).toBe(false);
    expect(seen.entries.filter(isInside).length).toBeGreaterThan(200);
    expect(wire(seen)).toEqual(wire(plain));
  });

  it('[A1] lead a message from the bytes that arrive to the bytes of the answer', async () => {
    const recording = await run(true);
    const answer = recording.entries.find(
      ({ kind, from, bytes }) =>
        kind === 'sent' && from === 'server' && decodeUtf8Lossy(bytes).includes('42["said"'),
    );
    const chain = chainOf(recording, answer);
    expect(calls(sinceArrival(chain, 'server'), 'server')).toEqual([
      'engine.io Transport.onData',
      'engine.io Transport.onPacket',
      'engine.io Socket.onPacket',
      'socket.io Client.ondata',
      'socket.io Client.ondecoded',
      'socket.io Socket._onpacket',
      'socket.io Socket.onevent',
      'socket.io Socket.dispatch',
      'socket.io-adapter Adapter.broadcast',
      'socket.io Client.writeToEngine',
      'engine.io Socket.sendPacket',
      'engine.io Socket.flush',
      'engine.io WebSocket.send',
    ]);
  });

  it('[A1] lead it on through the objects of the client to the program', async () => {
    const recording = await run(true);
    const said = recording.entries.find(({ kind, text }) => kind === 'note' && text === 'hi');
    expect(calls(sinceArrival(chainOf(recording, said), 'client'), 'client')).toEqual([
      'engine.io-client Transport.onData',
      'engine.io-client Transport.onPacket',
      'engine.io-client Socket._onPacket',
      'socket.io-client Manager.ondata',
      'socket.io-client Manager.ondecoded',
      'socket.io-client Socket.onpacket',
      'socket.io-client Socket.onevent',
    ]);
  });

  it('[E1] show engine.io take over `request` and hand other paths back', async () => {
    const { entries } = await run(true);
    const of = (method: string): TraceEntry[] =>
      entries.filter(
        ({ object, kind }) =>
          object?.package === 'node:http' && object.method === method && kind === 'call',
      );
    const taken = of('removeAllListeners')[0];
    expect(taken?.object?.state).toEqual({ requestListeners: 1, upgradeListeners: 0 });
    expect(entries[taken?.cause?.seq ?? -1]?.text).toBe('Server.attach()');
    const added = entries.find(({ kind, cause }) => kind === 'state' && cause?.seq === taken?.seq);
    expect(added?.object?.state).toEqual({ requestListeners: 0, upgradeListeners: 0 });

    const emits = of('emit');
    const own = emits.find(({ text }) => text.includes('GET /other'));
    const effects = entries.filter(({ cause }) => cause?.seq === own?.seq);
    expect(effects.map(({ text, kind }) => `${kind} ${text}`)).toEqual([
      'note /other is not for engine.io',
      'sent ',
    ]);
    const engines = emits.find(({ text }) => text.includes('GET /socket.io/'));
    const handled = entries.find(({ cause }) => cause?.seq === engines?.seq);
    expect(handled?.text).toMatch(/^Server.handleRequest\(GET \/socket\.io\//);
  });

  it('[A1] show the transport of an engine.io Socket before and after the upgrade', async () => {
    const { entries } = await run(true);
    const swap = entries.filter(
      ({ object, from }) =>
        from === 'server' && object?.package === 'engine.io' && object.method === 'setTransport',
    );
    expect(swap.map(({ kind, object }) => [kind, object?.state['transport']])).toEqual([
      ['call', ''],
      ['state', 'polling'],
      ['call', 'polling'],
      ['state', 'websocket'],
    ]);
  });

  it('[A3] show the rooms of an Adapter before and after a join', async () => {
    const { entries } = await run(true);
    const joins = entries.filter(
      ({ object, kind }) => object?.method === 'addAll' && kind === 'state',
    );
    const rooms = joins.map(({ object }) => object?.state['rooms'] as Record<string, string[]>);
    const id = Object.keys(rooms[0] ?? {})[0] ?? '';
    expect(rooms).toEqual([{ [id]: [id] }, { [id]: [id], news: [id] }]);
  });

  it('[C1] show which Manager each call of io() gets', async () => {
    const { entries } = await run(true);
    const got = entries.filter(({ object, kind }) => object?.class === 'io' && kind === 'state');
    const key = 'http://lab:80/socket.io';
    const kept = { [key]: ['Manager 1'] };
    expect(got.map(({ object }) => object?.state)).toEqual([
      {
        managers: { 'Manager 1': ['/'] },
        kept,
        key,
        got: 'Manager 1',
        isNew: true,
        isKept: true,
      },
      {
        managers: { 'Manager 1': ['/', '/missing'] },
        kept,
        key,
        got: 'Manager 1',
        isNew: false,
        isKept: true,
      },
    ]);
  });
});
