import { isHost } from '../scenario/resolve-link.js';
import type { SettingValue } from '../scenario/scenario.js';

/** A handler that a program registered for the script. What it returns is dropped. */
export type ScriptHandler = (...args: readonly (number | string | boolean | null)[]) => unknown;

/** A handler that a program registered for a setting: it gets the new value. */
export type SettingHandler = (value: SettingValue) => void;

/** What the programs of a run let its script do, by host and action. */
export class ScriptActions {
  readonly #handlers: {
    readonly host: string;
    readonly action: string;
    readonly handler: ScriptHandler;
  }[] = [];
  readonly #listeners = new Map<string, SettingHandler[]>();

  add(host: string, action: string, handler: ScriptHandler): void {
    this.#handlers.push({ host, action, handler });
  }

  /** The handlers of a host, or of all copies of it, in the order of registration. */
  of(host: string, action: string): readonly ScriptHandler[] {
    return this.#handlers
      .filter((one) => one.action === action && isHost(one.host, host))
      .map(({ handler }) => handler);
  }

  /** Lets a program hear of a setting that changes. */
  listen(setting: string, handler: SettingHandler): void {
    this.#listeners.set(setting, [...this.listenersOf(setting), handler]);
  }

  /** Who wants to hear of a setting, in the order of registration. */
  listenersOf(setting: string): readonly SettingHandler[] {
    return this.#listeners.get(setting) ?? [];
  }
}
