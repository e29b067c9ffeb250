import type { ProgramEnvironment } from '../realm/environment.js';

/** One piece of news. */
export interface News {
  /** Counted from 1. */
  readonly id: number;
  readonly text: string;
}

/**
 * Where news are made: every `options.every` milliseconds (default 3000) one of `options.size` characters (default 2), the first after
 * that time. A note `made <id>` in the recording says when.
 */
export class NewsDesk {
  readonly #items: News[] = [];
  readonly #readers = new Set<(news: News) => void>();

  constructor({ setInterval, log, options }: ProgramEnvironment) {
    const text = 'x'.repeat(Number(options['size'] ?? 2));
    setInterval(
      () => {
        const news = { id: this.#items.length + 1, text };
        this.#items.push(news);
        log(`made ${news.id}`);
        for (const read of [...this.#readers]) read(news);
      },
      Number(options['every'] ?? 3000),
    );
  }

  /** What came after the one with this id. */
  after(id: number): readonly News[] {
    return this.#items.slice(id);
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
