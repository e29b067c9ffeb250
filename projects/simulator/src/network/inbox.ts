import type { Wire } from './wire.js';

/**
 * What has arrived at one end and waits for its program: a slow server takes its time, a frozen tab reads nothing until it
 * is thawed. Order is kept.
 */
export class Inbox {
  readonly #wire: Wire;
  readonly #owner: string;
  readonly #held: (() => void)[] = [];
  /** When the last of what a slow server looks at is handed over. */
  #busyUntil = 0;

  /** @param owner - Name of the host that reads. */
  constructor(wire: Wire, owner: string) {
    this.#wire = wire;
    this.#owner = owner;
  }

  /** Whether what arrives now can be handed over at once. */
  get isPrompt(): boolean {
    const { clock, conditions } = this.#wire;
    if (this.#held.length > 0 || this.#busyUntil > clock.now) return false;
    if (conditions.tabs === undefined && conditions.serverDelays === undefined) return true;
    return conditions.tabs?.[this.#owner]?.state !== 'frozen' && this.#serverDelay === 0;
  }

  /** Hands over at once, or as soon as it may. */
  take(hand: () => void): void {
    const { clock, conditions } = this.#wire;
    if (this.isPrompt) {
      hand();
      return;
    }
    if (conditions.tabs?.[this.#owner]?.state !== 'frozen' && this.#held.length === 0) {
      this.#busyUntil = Math.max(this.#busyUntil, clock.now + this.#serverDelay);
      clock.schedule(this.#busyUntil - clock.now, hand, true);
      return;
    }
    const { cause } = clock;
    this.#held.push(() => {
      clock.cause = cause;
      hand();
    });
  }

  get #serverDelay(): number {
    return this.#wire.conditions.serverDelays?.[this.#owner] ?? 0;
  }

  /** Hands over what was held, in order. */
  thaw(): void {
    if (this.#wire.conditions.tabs?.[this.#owner]?.state === 'frozen') return;
    for (const hand of this.#held.splice(0)) this.#wire.clock.schedule(0, hand);
  }
}
