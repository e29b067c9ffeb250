import { createServer, type Server as NodeHttpServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Recording } from '@wirelight/protocols';
import { RealTimeClock } from '../clock/real-time-clock.js';
import { HttpClient } from '../http/http-client.js';
import { Network } from '../network/network.js';
import { PLATFORM_CRYPTO } from '../random/platform-crypto.js';
import { Random } from '../random/random.js';
import { createEnvironment } from '../realm/create-environment.js';
import type { ServerEnvironment } from '../realm/environment.js';
import { createRealm } from '../realm/generated/realm.js';
import { startHosts } from '../realm/start-hosts.js';
import { localEntry } from '../recorder/local-entry.js';
import { Recorder, type RecorderLimits } from '../recorder/recorder.js';
import type { ProgramOptions } from '../scenario/host-spec.js';
import type { SettingValues } from '../scenario/scenario.js';
import { compressWithNode } from './compress-with-node.js';
import { forwardForeignRequest } from './foreign-request.js';
import { forwardForeignUpgrade } from './foreign-upgrade.js';
import { createNodeTime } from './node-time.js';
import { readClientFile } from './read-client-file.js';

/** A server program: what a scenario runs on a server host. */
export type ServerProgram = (environment: ServerEnvironment) => void;

/** Options of `serve`. */
export interface ServeOptions {
  /** TCP port; default 0, any that is free. */
  readonly port?: number;
  /** Address to listen on; default `127.0.0.1`, this machine alone. */
  readonly hostname?: string;
  /** What the program finds in `environment.options` and `environment.settings`; default empty. */
  readonly options?: ProgramOptions;
  readonly settings?: SettingValues;
  /** Milliseconds that bytes spend on the virtual network, one way; default 0. */
  readonly latency?: number;
  /** How much is recorded; what comes after that passes unrecorded. */
  readonly limits?: RecorderLimits;
  /** Hears what the program threw; it is an entry of the recording in any case. */
  readonly onError?: (error: unknown) => void;
}

/** A server program on a real port. */
export interface NodePort {
  /** E.g. `http://127.0.0.1:41234`. */
  readonly url: string;
  readonly port: number;
  /** What was recorded so far. */
  recording(): Recording;
  /** Ends every connection and timer, and frees the port. */
  close(): Promise<void>;
}

const AUTHORITY = 'lab:80';

/**
 * Runs a server program in real time behind a real http server of Node: the same program, the same virtual network and the
 * same recorder as in a lab, and any foreign client may talk to it.
 *
 * @param program - Gets the real `Server` of socket.io and the http server to attach it to. Timers, chance and network come
 *   from its environment, as in a scenario.
 * @throws the error of Node when the port cannot be had, e.g. `EADDRINUSE`.
 * @example
 * const port = await serve(({ Server, httpServer }) => {
 *   const io = new Server(httpServer);
 *   io.on('connection', (socket) => socket.on('sum', (a, b, ack) => ack(a + b)));
 * });
 * const socket = io(port.url); // socket.io-client, unchanged
 * await port.close();
 */
export async function serve(program: ServerProgram, options: ServeOptions = {}): Promise<NodePort> {
  const { settings = {}, latency = 0, onError } = options;
  const time = createNodeTime();
  const fail = (error: unknown): void => {
    const stack = error instanceof Error ? error.stack : undefined;
    recorder.append(localEntry('error', 'server', String(error), stack));
    onError?.(error);
  };
  const clock = new RealTimeClock(time, fail);
  const recorder: Recorder = new Recorder(clock, options.limits);
  const network = new Network({ clock, recorder, conditions: { latency, middlebox: null } });
  startProgram(program, {
    clock,
    network,
    settings,
    options: options.options ?? {},
    onError: fail,
  });

  const enter = (): void => {
    clock.enter();
  };
  const open = new Set<Socket>();
  const server = createServer();
  const clients = new WeakMap<Socket, HttpClient>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => open.delete(socket));
  });
  server.on('request', (incoming, outgoing) => {
    const client = clients.get(incoming.socket) ?? new HttpClient(network, 'client');
    clients.set(incoming.socket, client);
    const { soon } = time;
    forwardForeignRequest(incoming, outgoing, { client, authority: AUTHORITY, enter, soon });
  });
  server.on(
    'upgrade',
    (incoming: Parameters<typeof forwardForeignUpgrade>[0], socket: Socket, head: Buffer) => {
      enter();
      const end = network.connect('client', AUTHORITY);
      if (end === null) socket.destroy();
      else forwardForeignUpgrade(incoming, socket, head, { end, enter });
    },
  );
  const port = await listen(server, options);
  return {
    url: `http://${options.hostname ?? '127.0.0.1'}:${port}`,
    port,
    recording: () => recorder.toRecording('node-port', 0),
    close: async () => {
      clock.stop();
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

/** Starts the program as the only host of a scenario. Ids of sessions are the platform's own random ones. */
function startProgram(
  program: ServerProgram,
  run: Omit<Parameters<typeof createEnvironment>[0], 'random'> & {
    readonly options: ProgramOptions;
  },
): void {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  const environment = createEnvironment({ ...run, random: new Random(seed) });
  startHosts(
    {
      scenario: {
        id: 'node-port',
        seed,
        duration: 0,
        settings: {},
        links: [],
        script: [],
        hosts: [HOST],
      },
      servers: { main: program },
      clients: {},
    },
    {
      ...run,
      browser: environment.browser,
      nextTick: environment.nextTick,
      realm: (host, onServer) =>
        createRealm({
          ...environment.realm(host, onServer),
          Date,
          crypto: PLATFORM_CRYPTO,
          readClientFile,
          compress: compressWithNode(run.clock),
        }),
      client2: () => {
        throw new RangeError('A server program has no client.');
      },
      environment: (host) => ({
        ...environment.program(host),
        Date,
        crypto: PLATFORM_CRYPTO,
        options: run.options,
        onScript: () => undefined,
        onSetting: () => undefined,
      }),
    },
  );
}

const HOST = { name: 'server', role: 'server', program: 'main' } as const;

function listen(
  server: NodeHttpServer,
  { port = 0, hostname = '127.0.0.1' }: ServeOptions,
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
