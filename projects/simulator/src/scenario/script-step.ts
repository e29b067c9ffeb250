import type { LinkConditions } from './link-spec.js';
import type { SettingValue, SettingValues } from './scenario.js';

/**
 * What somebody can do to a link:
 *
 * - `offline`, `online`: nothing can be sent or opened, connections break as the operating system notices; and back.
 * - `cut`: every connection gets a FIN from the middle, in both directions.
 * - `reset`: every connection gets an RST.
 * - `silence`, `speak`: packets vanish and nobody is told; and back.
 * - `drop`: the next message vanishes.
 */
export type LinkFault = 'offline' | 'online' | 'cut' | 'reset' | 'silence' | 'speak' | 'drop';

/**
 * What somebody can do to a client's tab: in the background its timers fire on whole seconds only, after five minutes those
 * deep in a chain once a minute; frozen it does nothing at all until it is thawed.
 */
export type HostFault = 'background' | 'foreground' | 'freeze' | 'thaw';

/** One line of a scenario's script: something happens at a moment, whatever the programs do. */
export type ScriptStep = ScriptAct & {
  /** Virtual milliseconds since the start of the run; at 0, but for `call`, before any program starts. */
  readonly at: number;
  /** Only where a setting has this value at that moment; by default always. */
  readonly when?: SettingIs;
};

/**
 * A switch in the reader's hand: something happens whenever a setting gets a value in the middle of a run. The value that it has at
 * the start is the business of a step at 0.
 */
export type ScriptSwitch = Exclude<ScriptAct, { readonly do: 'set' }> & {
  readonly on: SettingIs;
};

interface SettingIs {
  readonly setting: string;
  readonly is: SettingValue;
}

/** What a step does. */
export type ScriptAct =
  /** Settings change, as if the reader had changed them. */
  | { readonly do: 'set'; readonly set: SettingValues }
  /** A link changes from here on; what is under way keeps its arrival time. */
  | { readonly do: 'link'; readonly link: string; readonly set: LinkConditions }
  | {
      readonly do: LinkFault;
      readonly link: string;
      /** Which way `silence` and `drop` work; default both. */
      readonly direction?: 'up' | 'down';
    }
  | { readonly do: HostFault; readonly host: string }
  /** From here on a server looks at what arrives only after so many virtual milliseconds. */
  | { readonly do: 'slow'; readonly host: string; readonly delay: number }
  /** Calls what the host's program registered with `onScript(action, …)`. */
  | {
      readonly do: 'call';
      readonly host: string;
      readonly action: string;
      readonly with?: readonly (number | string | boolean | null)[];
    };
