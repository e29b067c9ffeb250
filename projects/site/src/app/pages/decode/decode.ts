import { afterNextRender, Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { MAX_EXPLAINED } from '@wirelight/protocols';
import {
  Bytes,
  CauseChain,
  cursorAtEnd,
  Packet,
  Sequence,
  Verdicts,
  WireEntry,
  WireLog,
} from '@wirelight/visuals';
import { DECODE_WORDS } from '../../words/decode-words';
import { recordingOf, toDecoding, verdictsOf } from './decoding';

/** Characters that an address carries in every browser. */
const MAX_LINK = 4000;
const PREFIX = 'v=1&text=';

/** Takes apart whatever is pasted, in the tab. */
@Component({
  selector: 'site-decode',
  imports: [Bytes, CauseChain, Packet, Sequence, Verdicts, WireEntry, WireLog],
  templateUrl: './decode.html',
  styleUrl: './decode.css',
})
export class Decode {
  protected readonly words = DECODE_WORDS;
  protected readonly megabytes = MAX_EXPLAINED >> 20;
  protected readonly input = signal('');
  protected readonly decoding = computed(() => toDecoding(this.input()));
  /** Which of the readings is shown. */
  readonly #chosen = signal(0);
  protected readonly chosen = computed(() =>
    Math.min(this.#chosen(), this.decoding().guesses.length - 1),
  );
  protected readonly guess = computed(() => this.decoding().guesses[this.chosen()] ?? null);
  protected readonly verdicts = computed(() => {
    const guess = this.guess();
    return guess === null ? [] : verdictsOf(guess);
  });
  protected readonly recording = computed(() => {
    const guess = this.guess();
    return guess === null ? null : recordingOf(guess, this.input());
  });
  protected readonly cursor = computed(() => {
    const recording = this.recording();
    return recording === null ? { at: 0, index: 0 } : cursorAtEnd(recording);
  });
  /** Row id of the field that is looked at, shared by all views. */
  protected readonly active = signal<string | null>(null);
  protected readonly pinned = signal<string | null>(null);
  readonly #picked = signal(0);
  protected readonly picked = computed(() => Math.min(this.#picked(), this.cursor().index - 1));
  protected readonly isLinkable = computed(
    () => encodeURIComponent(this.input()).length <= MAX_LINK,
  );

  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);

  constructor() {
    const destroyRef = inject(DestroyRef);
    afterNextRender(() => {
      this.#route.fragment.pipe(takeUntilDestroyed(destroyRef)).subscribe((fragment) => {
        if (fragment?.startsWith(PREFIX) === true)
          this.take(decoded(fragment.slice(PREFIX.length)));
      });
    });
  }

  protected take(input: string): void {
    this.input.set(input);
    this.#chosen.set(0);
    this.#picked.set(0);
    this.pinned.set(null);
  }

  protected choose(index: number): void {
    this.#chosen.set(index);
  }

  protected pick(seq: number): void {
    this.#picked.set(seq);
  }

  protected async open(files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (file !== undefined) this.take(await file.text());
  }

  protected share(): void {
    const fragment = PREFIX + encodeURIComponent(this.input());
    void this.#router.navigate([], { relativeTo: this.#route, replaceUrl: true, fragment });
  }
}

/** What a link had; a percent sign that is none stays. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
