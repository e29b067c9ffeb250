import { VirtualHttpServer } from '../http/virtual-http-server.js';
import { RedisClient } from '../cluster/redis-client.js';
import { LayerObserver } from '../layers/layer-observer.js';
import { observeClasses, type Watchers } from '../layers/observe-classes.js';
import { observeHttpServer } from '../layers/observe-http-server.js';
import { observeIo } from '../layers/observe-io.js';
import { TimerWatch } from '../layers/timer-watch.js';
import { WebSocketServer, type WebSocketServerOptions } from '../websocket/web-socket-server.js';
import { localEntry } from '../recorder/local-entry.js';
import type { HostSpec } from '../scenario/host-spec.js';
import { valueOf } from '../scenario/resolve-link.js';
import { SERVER_AUTHORITY, type OnServer } from './create-environment.js';
import type { ProgramEnvironment } from './environment.js';
import type { HostBrowser, Realm, Realm2 } from './realm.js';
import type { ScenarioProgram } from './scenario-program.js';
import type { TimeSource } from '../clock/time-source.js';
import type { Network } from '../network/network.js';

/** What starting needs of a run. */
export interface Stage {
  readonly clock: TimeSource;
  readonly network: Network;
  /** Evaluates client and server for a host. Asked at most once for each, and only when its program uses one of them. */
  readonly realm: (host: string, onServer?: OnServer) => Realm;
  /** The same for socket.io-client 2.5. */
  readonly client2: (host: string) => Realm2;
  readonly browser: (host: string) => HostBrowser;
  /** The environment of the program on a host. */
  readonly environment: (host: string, spec: HostSpec) => ProgramEnvironment;
  readonly nextTick: (callback: () => void) => void;
  /** Puts somebody in the place that `follow` of the environment asks. */
  readonly watchTimers?: (host: string, watch: TimerWatch) => void;
  /** Hears what the program of a host threw at its start; without it the clock does. */
  readonly onStartError?: (error: unknown, host: string) => void;
}

/**
 * Starts the program of every host at its moment, servers first, each in a timer of its own. Servers listen from the
 * beginning.
 *
 * @throws RangeError when a host names a program that is not there.
 */
export function startHosts(program: ScenarioProgram, stage: Stage): void {
  const { hosts } = program.scenario;
  const servers = hosts.filter(({ role }) => role === 'server');
  const clients = hosts.filter(({ role }) => role === 'client');
  for (const spec of servers) startServer(program, spec, stage);
  for (const spec of clients) {
    const server = servers.find(({ name }) => name === spec.server) ?? servers[0];
    const url = `http://${hostOf(server?.address ?? SERVER_AUTHORITY)}`;
    // Copies share one evaluation of the client, or a crowd of a thousand would be a thousand times cold.
    const shared = once(() => stage.realm(spec.name));
    for (const name of namesOf(spec)) {
      const own = { ...spec, name };
      const watchers = watchersOf(own, stage);
      const client =
        spec.count === undefined || watchers !== null
          ? clientOnDemand(own, stage, watchers)
          : sharedClient(own, stage, shared);
      startClient(program, own, url, stage, { client, watchers });
    }
  }
}

/** The names of a host in the recording: its own, or those of its copies. */
export function namesOf({ name, count }: HostSpec): readonly string[] {
  if (count === undefined) return [name];
  return Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
}

function startServer({ servers }: ScenarioProgram, spec: HostSpec, stage: Stage): void {
  const start = programOf(servers, spec);
  const { network } = stage;
  const watchers = watchersOf(spec, stage);
  const watchServer: OnServer = (server) => {
    if (watchers?.isLifeOnly === false) observeHttpServer(server, watchers.calls);
  };
  const realm = once(() => stage.realm(spec.name, watchServer));
  const environment = stage.environment(spec.name, spec);
  const authority = spec.address ?? SERVER_AUTHORITY;
  const httpServer = new VirtualHttpServer(network, environment.Date).listen(authority, spec.name);
  httpServer.keepAlive = () => valueOf(spec.keepAlive, environment.settings, 'on') === 'on';
  watchServer(httpServer);
  if (watchers !== null) observeClasses(realm().serverClasses, watchers);
  scheduleStart(stage, spec, () => {
    start({
      ...environment,
      get Server() {
        return realm().Server;
      },
      get engine() {
        return realm().engine;
      },
      WebSocketServer: class extends WebSocketServer {
        constructor(options: WebSocketServerOptions) {
          super(options, stage.nextTick);
        }
      },
      httpServer,
      connectRedis: (address) =>
        new RedisClient(network.connect(spec.name, address), (bytes) =>
          realm().Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        ),
      get createAdapter() {
        return realm().createAdapter;
      },
      listen: (accept, address = authority) => {
        network.listen(address, spec.name, accept);
      },
    });
  });
}

function startClient(
  { clients }: ScenarioProgram,
  spec: HostSpec,
  url: string,
  stage: Stage,
  own: { readonly client: () => Client; readonly watchers: Watchers | null },
): void {
  const start = programOf(clients, spec);
  scheduleStart(stage, spec, () => {
    const environment = stage.environment(spec.name, spec);
    const client2 = once(() => {
      const { io2, classes } = stage.client2(spec.name);
      if (own.watchers !== null) observeClasses(classes, own.watchers);
      return io2;
    });
    start({
      ...environment,
      get io() {
        return own.client().io;
      },
      get Manager() {
        return own.client().Manager;
      },
      get EngineSocket() {
        return own.client().EngineSocket;
      },
      get io2() {
        return client2();
      },
      url,
    });
  });
}

type Client = Pick<Realm, 'io' | 'Manager' | 'EngineSocket'>;

/** The client of a host, evaluated when its program first uses it. */
function clientOnDemand(spec: HostSpec, stage: Stage, watchers: Watchers | null): () => Client {
  let client: Client | null = null;
  return () => {
    if (client !== null) return client;
    const realm = stage.realm(spec.name);
    client = realm;
    if (watchers !== null) {
      observeClasses(realm.clientClasses, watchers);
      const { Manager, EngineSocket } = realm;
      const io = watchers.isLifeOnly
        ? realm.io
        : observeIo(realm.io, realm.clientUrl, watchers.calls);
      client = { io, Manager, EngineSocket };
    }
    return client;
  };
}

/** Who sees what happens on a host; `null` where nobody looks. */
function watchersOf({ name, observed = false }: HostSpec, stage: Stage): Watchers | null {
  if (observed === false) return null;
  const { recorder } = stage.network.wire;
  const timers = new TimerWatch(recorder, name);
  stage.watchTimers?.(name, timers);
  const calls = new LayerObserver(stage.clock, recorder, name);
  return { calls, timers, isLifeOnly: observed === 'life' };
}

/** The client of one of many copies: the evaluation is shared, the browser is its own. */
function sharedClient({ name }: HostSpec, stage: Stage, realm: () => Realm): () => Client {
  return once(() => ({
    ...realm().clientOn(stage.browser(name)),
    EngineSocket: realm().EngineSocket,
  }));
}

/**
 * The program that a host names.
 *
 * @throws RangeError when there is none of this name.
 */
export function programOf<E>(
  programs: Readonly<Record<string, (environment: E) => void>>,
  { name, program }: HostSpec,
): (environment: E) => void {
  const start = Object.hasOwn(programs, program) ? programs[program] : undefined;
  if (start === undefined) throw new RangeError(`The host ${name} has no program "${program}".`);
  return start;
}

/** A URL's host: the port is left out where it is the one of http. */
function hostOf(address: string): string {
  return address.endsWith(':80') ? address.slice(0, -3) : address;
}

/** Starts a program at its host's moment, in a timer of its own; the entry `start` is the cause of what it does. */
export function scheduleStart(
  stage: Pick<Stage, 'clock' | 'network' | 'onStartError'>,
  spec: HostSpec,
  start: () => void,
): void {
  const { name, program, startsAt = 0 } = spec;
  const { clock, network } = stage;
  clock.schedule(startsAt, () => {
    const seq = network.wire.recorder.append(localEntry('start', name, `starts ${program}`));
    clock.cause = { seq, timer: null };
    try {
      start();
    } catch (error) {
      if (stage.onStartError === undefined) throw error;
      stage.onStartError(error, name);
    }
  });
}

/** Evaluates at the first call: a server that needs none of the libraries does not pay for them. */
function once<T>(create: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: create() }).value;
}
