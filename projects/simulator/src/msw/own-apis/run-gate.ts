/** An open connection of the page. */
interface Closable {
  close(): void;
}

/**
 * Why whatever is under way ends. One for all runs: a reason that is made when it is needed keeps everything that was under way at that moment,
 * the page that was left among it, for as long as somebody keeps the signal.
 */
const RUN_IS_OVER = new DOMException('The run is over.', 'AbortError');

/**
 * What a run has made of the page's own interfaces, to be ended with it. Once it is shut nothing of the run begins any more:
 * programs hear of nothing, and what they still ask for never comes.
 */
export class RunGate {
  readonly #aborting = new AbortController();
  readonly #open = new Set<() => void>();
  #isShut = false;

  get isShut(): boolean {
    return this.#isShut;
  }

  /** Aborted when the run ends. */
  get signal(): AbortSignal {
    return this.#aborting.signal;
  }

  /** Calls `end` when the run ends. @returns Says that it has ended by itself. */
  keep(end: () => void): () => void {
    this.#open.add(end);
    return () => {
      this.#open.delete(end);
    };
  }

  /** Ends everything that is still open; a second call does nothing. */
  shut(): void {
    if (this.#isShut) return;
    this.#isShut = true;
    for (const end of this.#open) end();
    this.#open.clear();
    this.#aborting.abort(RUN_IS_OVER);
  }

  /** The same constructor, whose objects are closed with the run. */
  closing<C extends new (...args: never[]) => Closable>(constructor: C): C {
    return new Proxy(constructor, {
      construct: (target, args) => {
        const made = Reflect.construct(target, args) as Closable;
        this.keep(() => {
          made.close();
        });
        return made;
      },
    });
  }
}
