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
   * Whether the recording tells what goes on inside the objects of socket.io and engine.io on this host, and its timers;
   * `life` for only the calls that open and close something. Default no.
   */
  readonly observed?: boolean | 'life';
  /** Virtual milliseconds at which the program starts; default 0. Servers start before clients of the same moment. */
  readonly startsAt?: number;
}
