import type { ProgramEnvironment } from '../realm/environment.js';
import { numberOf } from '../realm/number-of.js';
import { repeatUntil } from '../realm/repeat-until.js';

/** One piece of news. */
export interface News {
  /** Counted from 1. */
  readonly id: number;
  readonly text: string;
}

/**
 * Where news are made: every `every` milliseconds (a setting, or else an option; default 3000) one of `size` characters (likewise;
 * default 2), the first after that time, none after `options.until` (default never). A note `made <id>` in the recording
 * says when. Settings that change count from the next news on.
 */
export class NewsDesk {
  readonly #items: News[] = [];
  readonly #readers = new Set<(news: News) => void>();

  constructor(environment: ProgramEnvironment) {
    const every = (): number => numberOf(environment, 'every', 3000);
    repeatUntil(environment, { every }, () => {
      this.#make(environment);
    });
  }

  /** What came after the one with this id. */
  after(id: number): readonly News[] {
    return this.#items.slice(id);
  }

  #make(environment: ProgramEnvironment): void {
    const text = 'x'.repeat(numberOf(environment, 'size', 2));
    const news = { id: this.#items.length + 1, text };
    this.#items.push(news);
    environment.log(`made ${news.id}`);
    for (const read of [...this.#readers]) read(news);
  }

  /** Calls `read` with everything new. @returns Stops it. */
  subscribe(read: (news: News) => void): () => void {
    this.#readers.add(read);
    return () => {
      this.#readers.delete(read);
    };
  }
}

/** The number behind `after=` in the address of a request; 0 without one. */
export function afterOf(target: string): number {
  return Number(/[?&]after=(\d+)/.exec(target)?.[1] ?? 0);
}
