import type { Bound } from './link-spec.js';

/** Plain data handed to a program. */
export type ProgramOptions = Readonly<Record<string, number | string | boolean | null>>;

/** A machine of a scenario and the program on it. Programs are code; a scenario names them. */
export interface HostSpec {
  /** Name in the recording, e.g. `client`, `poller`, `server`; unique in the scenario. */
  readonly name: string;
  readonly role: 'client' | 'server';
  /** Name of the program, one of those the scenario is run with. */
  readonly program: string;
  /** What the program finds in `environment.options`. */
  readonly options?: ProgramOptions;
  /** Servers only: name and port as in a URL; default `lab:80`. */
  readonly address?: string;
  /** Clients only: name of the host it talks to; default the first server. */
  readonly server?: string;
  /** Clients only: this many of them, called `name-1`, `name-2`, …; default one, called `name`. */
  readonly count?: number;
  /** Clients only: origin of the page, sent as `Origin`; default that of the lab, `http://lab`. */
  readonly origin?: string;
  /** Clients only: another host whose browser, and so whose cookies, this page shares; default one of its own. */
  readonly browser?: string;
  /**
   * Clients only: which HTTP the browser speaks; default `1.1`. Over 2 all requests share one connection and none waits for
   * another, where 1.1 has six connections to a host at most. WebSockets keep connections of their own. What is recorded is
   * the HTTP/1.1 text of each message, with `stream 1` beside it; the metrics count what it takes over HTTP/2
   * (`http2Cost`). A setting may change on the way: it counts for requests from then on.
   */
  readonly http?: Bound<'1.1' | '2'>;
  /**
   * Clients only: name and port of a forward proxy (`forwardProxy` is its program); default none. The browser sends it every
   * request in absolute form, over HTTP/1.1 whatever `http` says, and asks it with CONNECT for every WebSocket.
   */
  readonly proxy?: string;
  /**
   * Servers only: whether a connection carries more than one request; default `on`. When `off` every answer of HTTP/1.1 ends
   * its connection, so that each request pays for a new one.
   */
  readonly keepAlive?: Bound<'on' | 'off'>;
  /**
   * Whether the recording tells what goes on inside the objects of socket.io and engine.io on this host, and its timers;
   * `life` for only the calls that open and close something. Default no.
   */
  readonly observed?: boolean | 'life';
  /** Virtual milliseconds at which the program starts; default 0. Servers start before clients of the same moment. */
  readonly startsAt?: number;
}
