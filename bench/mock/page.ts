/**
 * What runs in the page: acknowledgements one after the other, over `mockSocketIo`, over a real connection to the server that the page
 * comes from, and over a WebSocket that is written by hand and knows this one answer.
 */
import '@wirelight/simulator/register';
import { mockSocketIo } from '@wirelight/simulator/msw';
import { io, type Socket } from 'socket.io-client';
import { HandWrittenWebSocket } from './hand-written-web-socket';

const WARM_UP = 2;

interface Options {
  readonly rounds: number;
  readonly asks: number;
}

/** Milliseconds of each round, every peer once in each, in turns. */
export type Rounds = Readonly<Record<'real' | 'mock' | 'hand', readonly number[]>>;

async function connect(url: string): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], forceNew: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

async function connectByHand(): Promise<Socket> {
  const own = WebSocket;
  // It has what the client uses and no more, as mocks by hand do.
  globalThis.WebSocket = HandWrittenWebSocket as unknown as typeof WebSocket;
  const socket = await connect('http://by-hand.test');
  globalThis.WebSocket = own;
  return socket;
}

async function measure({ rounds, asks }: Options): Promise<Rounds> {
  // Before MSW patches the page, so that it is a connection like any other.
  const real = await connect(location.origin);
  const hand = await connectByHand();
  const mock = await mockSocketIo(
    (server) => {
      server.on('connection', (socket) => {
        socket.on('sum', (a: number, b: number, answer: (sum: number) => void) => answer(a + b));
      });
    },
    { url: 'http://mocked.test', serviceWorker: false },
  );
  const peers = { real, mock: await connect(mock.url), hand };
  const names = ['real', 'mock', 'hand'] as const;
  const results = { real: [] as number[], mock: [] as number[], hand: [] as number[] };
  for (let round = 0; round < rounds + WARM_UP; round++) {
    for (const [index] of names.entries()) {
      const name = names[(index + round) % names.length] ?? 'real';
      const started = performance.now();
      for (let n = 0; n < asks; n++) {
        const sum: unknown = await peers[name].emitWithAck('sum', n, 1);
        if (sum !== n + 1) throw new Error(`${name} answered ${String(sum)}`);
      }
      if (round >= WARM_UP) results[name].push(performance.now() - started);
    }
  }
  for (const socket of Object.values(peers)) socket.close();
  await mock.close();
  return results;
}

Object.assign(globalThis, { measure });
