import { WrappedSocket } from '@wirelight/angular';
import {
  type ClientEnvironment,
  runScenario,
  type ScenarioProgram,
  type ServerEnvironment,
} from '@wirelight/simulator/realm';
import { afterEach, describe, expect, it, vi } from 'vitest';

/** The client of the run: the binding imports the one of the package, in real time. */
let realm: Pick<ClientEnvironment, 'io'>;
vi.mock('@wirelight/angular/client', () => ({
  io: (...args: Parameters<ClientEnvironment['io']>) => realm.io(...args),
}));

type Server = InstanceType<ServerEnvironment['Server']>;
type Script = ScenarioProgram['scenario']['script'];

/** What a client that uses the binding wrote down, beside the real server, over virtual seconds. */
async function run(
  serve: (io: Server, environment: ServerEnvironment) => void,
  use: (
    socket: WrappedSocket,
    log: (line: unknown) => void,
    environment: ClientEnvironment,
  ) => void,
  script: Script = [],
  options: object = {},
): Promise<unknown[]> {
  const lines: unknown[] = [];
  const program: ScenarioProgram = {
    scenario: {
      id: 'binding',
      seed: 1,
      duration: 60_000,
      settings: {},
      hosts: [
        { name: 'server', role: 'server', program: 'server' },
        { name: 'client', role: 'client', program: 'client' },
      ],
      links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
      script,
    },
    servers: {
      server: (environment) => {
        serve(
          new environment.Server(environment.httpServer, { serveClient: false, ...options }),
          environment,
        );
      },
    },
    clients: {
      client: (environment) => {
        realm = environment;
        // The offsets of recovery tell the time of the server.
        vi.spyOn(Date, 'now').mockImplementation(() => environment.Date.now());
        const socket = new WrappedSocket({ url: environment.url });
        use(socket, (line) => lines.push(line), environment);
      },
    },
  };
  const { entries } = await runScenario(program, {
    scenario: 'binding',
    seed: 1,
    settings: {},
    interventions: [],
  });
  expect(entries.filter(({ kind }) => kind === 'error')).toEqual([]);
  return lines;
}

/** What a promise came to, in a line. */
const settled = (what: string, promise: Promise<unknown>, log: (line: unknown) => void): void => {
  promise.then(
    (value) => {
      log(`${what}: ${JSON.stringify(value)}`);
    },
    (error: unknown) => {
      const { code, reason = '' } = error as { code: string; reason?: string };
      log(`${what}: ${code} ${reason}`.trim());
    },
  );
};

/** Greets each connection with its number. */
const greet = (io: Server): void => {
  let connections = 0;
  io.on('connection', (socket) => {
    socket.emit('welcome', ++connections);
    socket.on('echo', (value: unknown, answer: (value: unknown) => void) => {
      answer(value);
    });
  });
};

/** Notes what the stream of `welcome` does. */
const follow = (socket: WrappedSocket, log: (line: unknown) => void): void => {
  socket.fromEvent<number>('welcome').subscribe({
    next: (n) => {
      log(`welcome ${n}`);
    },
    error: () => {
      log('errored');
    },
    complete: () => {
      log('completed');
    },
  });
};

describe('the binding over a virtual network', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('goes on after a kick once it connects again; what waited for the connection fails', async () => {
    const lines = await run(
      (io) => {
        greet(io);
        io.on('connection', (socket) => {
          socket.on('kick me', () => socket.disconnect(true));
        });
      },
      (socket, log) => {
        follow(socket, log);
        void socket.whenConnected().then(() => {
          settled('never', socket.emitWithAck('never'), log);
          settled('strict', socket.fromOneTimeEvent('x', { rejectOnDisconnect: true }), log);
          settled('patient', socket.fromOneTimeEvent('welcome'), log);
          socket.emit('kick me');
        });
        socket.once('disconnect', (reason) => {
          log(`${reason}, active ${String(socket.active)}`);
          socket.connect();
        });
      },
    );

    expect(lines).toEqual([
      'welcome 1',
      'io server disconnect, active false',
      'never: SOCKET_DISCONNECTED io server disconnect',
      'strict: SOCKET_DISCONNECTED io server disconnect',
      'welcome 2',
      'patient: 2',
    ]);
  });

  it.each([
    ['a FIN on the way', [{ at: 1000, do: 'cut', link: 'way' }]],
    ['a reset', [{ at: 1000, do: 'reset', link: 'way' }]],
    [
      'ten seconds without a network',
      [
        { at: 1000, do: 'offline', link: 'way' },
        { at: 11_000, do: 'online', link: 'way' },
      ],
    ],
    [
      'an engine that is closed',
      [{ at: 1000, do: 'call', host: 'client', action: 'close engine' }],
    ],
  ] satisfies [string, Script][])('connects again by itself after %s', async (_name, script) => {
    const lines = await run(
      greet,
      (socket, log, { onScript }) => {
        follow(socket, log);
        onScript('close engine', () => {
          socket.io.engine.close();
        });
        void socket.whenConnected().then(() => {
          settled('sent', socket.emitWithAck('never'), (line) => {
            log(String(line).replace(/ \w+ \w+$/, ''));
          });
        });
        socket.once('disconnect', () => {
          settled('buffered', socket.emitWithAck('echo', 'back'), log);
        });
      },
      script,
    );

    expect(lines[0]).toBe('welcome 1');
    expect(lines.slice(1).sort()).toEqual([
      'buffered: "back"',
      'sent: SOCKET_DISCONNECTED',
      'welcome 2',
    ]);
  });

  it('recovers its session: what was missed arrives, without offsets', async () => {
    const lines = await run(
      (io, { setTimeout }) => {
        io.on('connection', (socket) => {
          if (socket.recovered) return;
          socket.emit('n', 'before');
          socket.on('disconnect', () => {
            setTimeout(() => io.emit('n', 'while away', 2), 100);
            setTimeout(() => io.emit('none'), 100);
          });
        });
      },
      (socket, log) => {
        socket.fromEventArgs('n').subscribe(log);
        socket.fromEventArgs('none').subscribe(log);
        socket.fromEvent('connect').subscribe(() => {
          log(`recovered: ${String(socket.recovered)}`);
        });
      },
      [{ at: 1000, do: 'cut', link: 'way' }],
      { connectionStateRecovery: {} },
    );

    expect(lines.map((line) => JSON.stringify(line)).sort()).toEqual(
      [['before'], ['while away', 2], [], 'recovered: false', 'recovered: true']
        .map((line) => JSON.stringify(line))
        .sort(),
    );
  });

  it('is told of a refusal, and what waited for the connection fails', async () => {
    const lines = await run(
      (io) => {
        io.use((_socket, next) => {
          next(new Error('not today'));
        });
      },
      (socket, log) => {
        settled('connected', socket.whenConnected(), log);
        settled('buffered', socket.emitWithAck('echo', 1), log);
        socket.fromEvent('connect_error').subscribe(({ message }) => {
          log(`${message}, active ${String(socket.active)}`);
        });
      },
    );

    expect(lines).toEqual([
      'not today, active false',
      'buffered: SOCKET_REFUSED',
      'connected: SOCKET_REFUSED',
    ]);
  });
});
