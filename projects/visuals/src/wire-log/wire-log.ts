import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import { injectElementSize } from '../scroll/element-size';
import { injectFollowedTop, type TopOf } from '../scroll/followed-top';
import { FollowButton } from '../scroll/follow-button';
import { FollowScroll } from '../scroll/follow-scroll';
import { reuseOffset } from '../scroll/reuse-offset';
import { flightsOf } from '../timeline/flights';
import type { Cursor } from '../timeline/cursor';
import { countRows, logRows, toWireLogView } from './wire-log.view';

/** Rows rendered above and below what can be seen, so that scrolling finds something there. */
const OVERSCAN = 4;
/** The same while the log goes with the cursor, when rows change with every frame. */
const OVERSCAN_FOLLOWING = 2;
/** From this width on a row is one line. */
const WIDE = 720;
/** Of a row, CSS pixels, as the style sheet has them too. */
const ROW = { wide: 34, narrow: 52 };
const HEADING = 32;

/**
 * A recording as text: one row per message and per thing that happened at a host, up to the cursor. Goes with the cursor
 * until the reader scrolls up. Only the rows that can be seen are rendered.
 *
 * Its height is the custom property `--viz-wire-log-height` (24rem).
 */
@Component({
  selector: 'viz-wire-log',
  imports: [FollowButton],
  templateUrl: './wire-log.html',
  styleUrl: './wire-log.css',
})
export class WireLog {
  readonly recording = input.required<Recording>();
  readonly cursor = input.required<Cursor>();
  /** `seq` of the highlighted entry, either end of its message. */
  readonly selected = input<number | null>(null);
  /** `seq` of the entry of the chosen row. */
  readonly picked = output<number>();

  private readonly injector = inject(Injector);
  private readonly viewport = viewChild.required<ElementRef<HTMLElement>>('viewport');
  private readonly size = injectElementSize(this.viewport, { width: 360, height: 384 });
  private readonly follows = new FollowScroll();
  protected readonly following = signal(true);
  protected readonly focused = signal<number | null>(null);

  protected readonly isWide = computed(() => this.size().width >= WIDE);
  protected readonly rowHeight = computed(() => (this.isWide() ? ROW.wide : ROW.narrow));
  protected readonly count = computed(() => countRows(this.recording(), this.cursor().index));
  private readonly wanted = computed<TopOf>(() => {
    const rows = this.count() * this.rowHeight();
    // More than there is: letters that the reader made larger make a larger heading, and the browser stops at the end.
    const heading = this.isWide() ? 2 * HEADING : 0;
    const end = Math.max(rows + heading - this.size().height, 0);
    return () => end;
  });
  private readonly scrollTop = injectFollowedTop(this.viewport, this.follows, this.wanted);
  private readonly overscan = computed(() => (this.following() ? OVERSCAN_FOLLOWING : OVERSCAN));
  private readonly first = computed(
    () => Math.floor(this.scrollTop() / this.rowHeight()) - this.overscan(),
  );
  private readonly reach = computed(
    () => Math.ceil(this.size().height / this.rowHeight()) + 2 * this.overscan(),
  );
  /** Rows before the first that is rendered. */
  protected readonly start = computed(() => Math.min(Math.max(this.first(), 0), this.count()));
  private readonly reuse = reuseOffset(this.first, this.reach);
  protected readonly rows = computed(() =>
    toWireLogView(
      this.recording(),
      this.cursor().index,
      this.first(),
      this.first() + this.reach(),
      this.selected(),
      // Angular asks for the keys of what is there as well, so they cannot be computed where they are asked for.
    ).map((row) => ({ ...row, key: row.ariaIndex - this.reuse() })),
  );
  protected readonly tabStop = computed(() => {
    const seqs = this.rows().map(({ seq }) => seq);
    const selected = this.selected();
    const wanted =
      this.focused() ??
      (selected === null ? null : flightsOf(this.recording()).departureOf(selected));
    return wanted !== null && seqs.includes(wanted) ? wanted : (seqs.at(-1) ?? null);
  });

  protected scrolled(): void {
    const { scrollTop } = this.viewport().nativeElement;
    // Our own scrolling is known, and the cursor may have moved on since.
    if (this.follows.isOwn(scrollTop)) return;
    const isAtEnd = scrollTop >= this.end() - this.rowHeight();
    this.following.set(this.follows.scrolled(scrollTop, isAtEnd));
    this.scrollTop.set(scrollTop);
  }

  protected follow(): void {
    this.follows.resume();
    this.following.set(true);
    this.scrollTop.update(this.wanted());
  }

  protected moveFocus(event: KeyboardEvent): void {
    const seqs = logRows(this.recording());
    const last = this.count() - 1;
    const present = seqs.indexOf(this.tabStop() ?? -1);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(present + 1, last),
      ArrowUp: Math.max(present - 1, 0),
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    const seq = target === undefined ? undefined : seqs[target];
    if (target === undefined || seq === undefined) return;
    event.preventDefault();
    this.focused.set(seq);
    this.reveal(target);
    const viewport = this.viewport().nativeElement;
    afterNextRender(
      () => {
        viewport.querySelector<HTMLElement>(`[data-seq="${seq}"]`)?.focus({ preventScroll: true });
      },
      { injector: this.injector },
    );
  }

  /** Scrolls no more than it takes to see a row. The keyboard is the reader's: the list stops following when it leaves. */
  private reveal(row: number): void {
    const element = this.viewport().nativeElement;
    const heading = this.isWide() ? HEADING : 0;
    const top = row * this.rowHeight();
    const lowest = top + this.rowHeight() + heading - element.clientHeight;
    element.scrollTop = Math.min(Math.max(element.scrollTop, lowest), top);
    this.scrolled();
  }

  private end(): number {
    const { scrollHeight, clientHeight } = this.viewport().nativeElement;
    return scrollHeight - clientHeight;
  }
}
