import { isHost } from '../scenario/resolve-link.js';

/** A handler that a program registered for the script. What it returns is dropped. */
export type ScriptHandler = (...args: readonly (number | string | boolean | null)[]) => unknown;

/** What the programs of a run let its script do, by host and action. */
export class ScriptActions {
  readonly #handlers: {
    readonly host: string;
    readonly action: string;
    readonly handler: ScriptHandler;
  }[] = [];

  add(host: string, action: string, handler: ScriptHandler): void {
    this.#handlers.push({ host, action, handler });
  }

  /** The handlers of a host, or of all copies of it, in the order of registration. */
  of(host: string, action: string): readonly ScriptHandler[] {
    return this.#handlers
      .filter((one) => one.action === action && isHost(one.host, host))
      .map(({ handler }) => handler);
  }
}
