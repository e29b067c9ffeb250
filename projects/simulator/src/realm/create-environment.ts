import { concatBytes, encodeFrame } from '@wirelight/protocols';
import { Tab } from '../clock/tab.js';
import type { TimeSource } from '../clock/time-source.js';
import { createTimers, type TimerFollower, type Timers } from '../clock/timers.js';
import { createVirtualDate } from '../clock/virtual-date.js';
import { VirtualEventTarget, type VirtualEvent } from '../events/virtual-event-target.js';
import { CookieJar } from '../http/cookie-jar.js';
import { HttpClient } from '../http/http-client.js';
import { createVirtualFetch } from '../http/virtual-fetch.js';
import { VirtualHttpServer } from '../http/virtual-http-server.js';
import { VirtualXMLHttpRequest } from '../http/xml-http-request.js';
import { openVirtualIframe } from '../iframe/virtual-iframe.js';
import type { Network } from '../network/network.js';
import type { Random } from '../random/random.js';
import { localEntry } from '../recorder/local-entry.js';
import type { HostSpec } from '../scenario/host-spec.js';
import { valueOf } from '../scenario/resolve-link.js';
import type { SettingValues } from '../scenario/scenario.js';
import { VirtualEventSource } from '../sse/virtual-event-source.js';
import { acceptWebSocket } from '../websocket/server-web-socket.js';
import { VirtualBlob } from '../websocket/virtual-blob.js';
import { VirtualWebSocket } from '../websocket/virtual-web-socket.js';
import type { ProgramEnvironment } from './environment.js';
import { ofHost } from './of-host.js';
import type { HostBrowser, RealmEnvironment } from './realm.js';
import { createZlib, type Zlib } from './zlib.js';

/** Where the server of every scenario lives. */
export const SERVER_URL = 'http://lab';
export const SERVER_AUTHORITY = 'lab:80';

// Taken when this module is evaluated, because a run may be guarded against every later use of the real one.
// eslint-disable-next-line no-restricted-globals -- the one place that turns the real Date into the virtual one
const RealDate = Date;

/** The parts of one run that its environments are made of. */
export interface Run {
  readonly clock: TimeSource;
  readonly random: Random;
  readonly network: Network;
  readonly settings: SettingValues;
  /** Hears what a program threw. */
  readonly onError: (error: unknown) => void;
  /** What is special about the page on a host; default nothing. */
  readonly pageOf?: (host: string) => Pick<HostSpec, 'origin' | 'browser' | 'http' | 'proxy'>;
  /** Asked whenever a program or a library on a host makes a timer: who hears of it; default nobody. */
  readonly follow?: (host: string, by: 'program' | 'library') => TimerFollower | null;
}

/** An environment before the scenario has added what it gives the program of this host. */
export type HostEnvironment = Omit<ProgramEnvironment, 'options' | 'onScript' | 'onSetting'>;

/** Makes the environments of one run: for the program of a host, and for the bundle as that host evaluates it. */
export function createEnvironment(run: Run): {
  readonly program: (host: string) => HostEnvironment;
  readonly realm: (host: string, onServer?: OnServer) => RealmEnvironment;
  readonly browser: (host: string) => HostBrowser;
  readonly nextTick: (callback: () => void) => void;
  readonly zlib: Zlib;
} {
  const { clock, random, network } = run;
  const tabs = new Map<string, Tab>();
  /** Program and libraries of a host share its tab: a chain of timers may lead through both. */
  const tabOf = (host: string): Tab => {
    const tab = tabs.get(host) ?? new Tab(clock, () => network.wire.conditions.tabs?.[host]);
    tabs.set(host, tab);
    return tab;
  };
  const tabTimers = (host: string, by: 'program' | 'library'): Timers =>
    createTimers(clock, tabOf(host), () => run.follow?.(host, by) ?? null);
  const pages = new Map<string, PageEvents>();
  network.onInterface = (host, isOnline) => {
    pages.get(host)?.dispatch({ type: isOnline ? 'online' : 'offline' });
  };
  const date = createVirtualDate(clock, RealDate);
  const crypto = {
    getRandomValues: <T extends ArrayBufferView>(target: T): T => random.fill(target),
  };
  const next = (): number => random.next();
  const browsers = new Map<string, Browser>();
  const jars = new Map<string, CookieJar>();
  const jarOf = (host: string): CookieJar => {
    const owner = run.pageOf?.(host).browser ?? host;
    const jar = jars.get(owner) ?? new CookieJar();
    jars.set(owner, jar);
    return jar;
  };
  /** The program of a host and the libraries it uses share one browser: its connections, its cookies. */
  const browserOf = (host: string): Browser => {
    const browser = browsers.get(host) ?? createBrowser(run, host, jarOf(host));
    browsers.set(host, browser);
    return browser;
  };

  const program = (host: string): HostEnvironment => ({
    ...tabTimers(host, 'program'),
    ...browserOf(host),
    connect: (authority) => network.connect(host, authority),
    Date: date,
    crypto,
    random: next,
    settings: run.settings,
    log: (text) => {
      network.wire.recorder.append(localEntry('note', host, text));
    },
  });
  const nextTick = createNextTick(run);
  const zlib = createZlib(clock);
  const realm = (host: string, onServer?: OnServer): RealmEnvironment => {
    const browser = browserOf(host);
    const page = new PageEvents();
    pages.set(host, page);
    return {
      ...tabTimers(host, 'library'),
      Date: date,
      XMLHttpRequest: browser.XMLHttpRequest,
      crypto,
      random: next,
      nextTick,
      acceptWebSocket,
      encodeFrame,
      compress: zlib.compress,
      createServer: createServerOf(network, date, host, onServer),
      self: createSelf(tabTimers(host, 'library'), date, browser, page),
    };
  };
  return { program, realm, browser: browserOf, nextTick, zlib };
}

type Browser = Pick<
  ProgramEnvironment,
  'fetch' | 'XMLHttpRequest' | 'WebSocket' | 'Blob' | 'EventSource' | 'openIframe'
>;

/** What the page's own global object tells: `online` and `offline`. */
class PageEvents extends VirtualEventTarget {
  override dispatch(event: VirtualEvent): void {
    super.dispatch(event);
  }
}

/** The network interfaces of a browser on `host`, bound to this run. */
function createBrowser(run: Run, host: string, cookies: CookieJar): Browser {
  const { clock, network, random } = run;
  const { origin = SERVER_URL, http, proxy } = run.pageOf?.(host) ?? {};
  const version = (): '1.1' | '2' => valueOf(http, run.settings, '1.1');
  const through = proxy === undefined ? {} : { proxy };
  const site = origin.replace(/^\w+:\/\/|:\d+$/g, '');
  const options = { cookies, version, site, inflates: true, ...through };
  const httpClient = new HttpClient(network, host, options);
  const where = { client: httpClient, clock, origin };
  const cookieFor = httpClient.cookieFor.bind(httpClient);
  const socketHost = { network, host, origin, random, cookieFor, ...through };
  return {
    fetch: createVirtualFetch(where),
    XMLHttpRequest: ofHost(VirtualXMLHttpRequest, where),
    WebSocket: ofHost(VirtualWebSocket, socketHost),
    Blob: class extends VirtualBlob {
      constructor(parts: readonly ArrayBuffer[]) {
        super(concatBytes(parts.map((part) => new Uint8Array(part))));
      }
    },
    EventSource: ofHost(VirtualEventSource, where),
    openIframe: (url, handlers) => openVirtualIframe(where, url, handlers),
  };
}

/** Hears of every http server that the libraries make, before it has a listener. */
export type OnServer = (server: VirtualHttpServer) => void;

/** `http.createServer` on a host: what it makes listens at the name of the lab, on the port that it is told. */
function createServerOf(
  network: Network,
  date: DateConstructor,
  host: string,
  onServer: OnServer | undefined,
): NonNullable<RealmEnvironment['createServer']> {
  const name = SERVER_AUTHORITY.slice(0, SERVER_AUTHORITY.indexOf(':'));
  return (listener) => {
    const server = new VirtualHttpServer(network, date);
    onServer?.(server);
    server.on('request', listener);
    const listenAt = server.listen.bind(server);
    return Object.assign(server, {
      listen: (port: number, done?: () => void) => {
        listenAt(`${name}:${port}`, host);
        done?.();
        return server;
      },
    });
  };
}

/** A microtask that keeps its cause, and whose error becomes an entry of the recording instead of ending the run. */
function createNextTick({ clock, onError }: Run): (callback: () => void) => void {
  return (callback) => {
    const { cause } = clock;
    queueMicrotask(() => {
      const present = clock.cause;
      clock.cause = cause;
      try {
        callback();
      } catch (error) {
        onError(error);
      } finally {
        clock.cause = present;
      }
    });
  };
}

/** The global object as socket.io-client sees it: a page at the server's own origin. */
function createSelf(
  timers: Timers,
  date: DateConstructor,
  browser: Browser,
  page: PageEvents,
): object {
  return {
    ...timers,
    Date: date,
    Promise,
    WebSocket: browser.WebSocket,
    XMLHttpRequest: browser.XMLHttpRequest,
    location: { protocol: 'http:', hostname: 'lab', port: '', host: 'lab' },
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  };
}
