import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import {
  Bytes,
  CauseChain,
  cursorAtEnd,
  EarlyValue,
  formatSize,
  Packet,
  Sequence,
  WireEntry,
  WireLog,
} from '@wirelight/visuals';
import { Verdicts } from '@wirelight/visuals/verdicts';
import { readDecodeFragment, toDecodeFragment } from '../../lab-parts/link/decode-fragment';
import { DECODE_WORDS } from '../../words/decode-words';
import { DecodeSession } from './decode-session';
import { MAX_ARCHIVE, MAX_FIELDS } from './decoding';
import { openDecoder } from './open-decoder';

/** Characters that an address carries in every browser. */
const MAX_LINK = 4000;
/** Characters that a text field takes without keeping the page from answering. */
const MAX_FIELD = 100_000;

/** Takes apart whatever is pasted or opened, in the tab. */
@Component({
  selector: 'site-decode',
  imports: [Bytes, CauseChain, EarlyValue, Packet, Sequence, Verdicts, WireEntry, WireLog],
  templateUrl: './decode.html',
  styleUrl: './decode.css',
})
export class Decode {
  protected readonly words = DECODE_WORDS;
  protected readonly limit = MAX_ARCHIVE;
  protected readonly maxFields = MAX_FIELDS;
  protected readonly sizeOf = formatSize;
  protected readonly session = new DecodeSession(openDecoder);
  protected readonly decoding = this.session.decoding;
  /** Which of the readings is shown. */
  readonly #chosen = signal(0);
  readonly #readings = computed(() => {
    const decoding = this.decoding();
    return decoding.state === 'read' ? decoding.readings : [];
  });
  protected readonly chosen = computed(() => Math.min(this.#chosen(), this.#readings().length - 1));
  protected readonly reading = computed(() => this.#readings()[this.chosen()] ?? null);
  protected readonly conversation = computed(() => {
    const decoding = this.decoding();
    if (decoding.state !== 'conversation') return null;
    return { ...decoding, cursor: cursorAtEnd(decoding.recording) };
  });
  /** Row id of the field that is looked at, shared by all views. */
  protected readonly active = signal<string | null>(null);
  protected readonly pinned = signal<string | null>(null);
  /** `seq` of the entry that is looked at. */
  protected readonly picked = signal(0);
  protected readonly isLinkable = computed(
    () =>
      this.session.held() === null && encodeURIComponent(this.session.text()).length <= MAX_LINK,
  );

  private readonly file = viewChild.required<ElementRef<HTMLInputElement>>('file');
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);

  constructor() {
    const destroyRef = inject(DestroyRef);
    destroyRef.onDestroy(() => {
      this.session.cancel();
    });
    afterNextRender(() => {
      this.#route.fragment.pipe(takeUntilDestroyed(destroyRef)).subscribe((fragment) => {
        const text = readDecodeFragment(fragment);
        if (text !== null) this.take(text);
      });
    });
  }

  protected take(text: string): void {
    this.#lookAway();
    this.#forgetFile();
    this.session.take(text);
  }

  protected choose(index: number): void {
    this.#chosen.set(index);
  }

  protected open(files: FileList | null | undefined): void {
    const file = files?.[0];
    if (file === undefined) return;
    this.#lookAway();
    this.session.hold({ name: file.name, content: file, size: file.size });
  }

  /** Takes what stands in the field, also what was dropped into it. */
  protected type(field: HTMLTextAreaElement): void {
    const { value } = field;
    if (value.length <= MAX_FIELD) {
      this.take(value);
    } else {
      field.value = '';
      this.#holdText(value);
    }
  }

  protected paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? '';
    const files = event.clipboardData?.files;
    // Office programs add a picture of the text that was copied.
    const isFile = text === '' && files !== undefined && files.length > 0;
    if (!isFile && text.length <= MAX_FIELD) return;
    event.preventDefault();
    if (isFile) this.#take(files);
    else this.#holdText(text);
  }

  protected drag(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  }

  protected drop(event: DragEvent): void {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    this.#take(event.dataTransfer.files);
  }

  protected share(): void {
    // As it stands: the router writes and reads the percent signs of an address.
    const fragment = toDecodeFragment(this.session.text());
    void this.#router.navigate([], { relativeTo: this.#route, replaceUrl: true, fragment });
  }

  /** A file that was not chosen in the field for files. */
  #take(files: FileList): void {
    this.#forgetFile();
    this.open(files);
  }

  /** A field with a line of a million characters would answer no more, so that much stays beside it. */
  #holdText(text: string): void {
    this.#lookAway();
    this.#forgetFile();
    this.session.hold({ name: this.words.pasted, content: text, size: text.length });
  }

  /** The field says which file was chosen; it is not what is looked at any more. */
  #forgetFile(): void {
    this.file().nativeElement.value = '';
  }

  #lookAway(): void {
    this.#chosen.set(0);
    this.picked.set(0);
    this.pinned.set(null);
  }
}
