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
import { FollowButton } from '../scroll/follow-button';
import { FollowScroll } from '../scroll/follow-scroll';
import { withReusedKeys } from '../scroll/with-reused-keys';
import { injectElementSize } from '../scroll/element-size';
import { injectFollowedTop, type TopOf } from '../scroll/followed-top';
import type { Cursor } from '../timeline/cursor';
import { nextFocus } from './next-focus';
import { TIGHT } from './place-entries';
import { createSequenceLayout, roomyLayoutOf } from './sequence-layout';
import { SequenceMark } from './sequence-mark';
import { SequenceMessage } from './sequence-message';
import { toSequenceView } from './sequence.view';

/** Drawn above and below what can be seen, so that scrolling finds something there. */
const OVERSCAN = 240;
/** The same while the picture goes with the cursor and changes with every frame. */
const OVERSCAN_FOLLOWING = 60;
/** The picture is drawn anew after so many pixels of scrolling, not after each. */
const FRAME_STEP = 120;

/**
 * A recording as a sequence diagram: a lane for every host, clients on the left, servers on the right, time from top to bottom,
 * every message a slanted line with its true latency. Shows what has happened up to the cursor; messages on their way end
 * in a light at their place on the wire. Only what can be seen is rendered.
 *
 * Its height is the custom property `--viz-sequence-height` (36rem).
 */
@Component({
  selector: 'viz-sequence',
  imports: [FollowButton, SequenceMark, SequenceMessage],
  templateUrl: './sequence.html',
  styleUrl: './sequence.css',
  host: { '(keydown)': 'moveFocus($event)', '[style.--drawn]': "size().width + 'px'" },
})
export class Sequence {
  readonly recording = input.required<Recording>();
  readonly cursor = input.required<Cursor>();
  /** Whether the whole run is to fit without scrolling, with few labels and nothing to pick: an illustration. */
  readonly compact = input(false);
  /** `seq` of the highlighted entry. */
  readonly selected = input<number | null>(null);
  /** `seq` of the entry that the reader chose; of a message, its `sent`. */
  readonly picked = output<number>();

  private readonly injector = inject(Injector);
  private readonly viewport = viewChild.required<ElementRef<HTMLElement>>('viewport');
  protected readonly size = injectElementSize(this.viewport, { width: 640, height: 560 });
  private readonly follows = new FollowScroll();
  protected readonly following = signal(true);
  protected readonly focused = signal<number | null>(null);

  protected readonly layout = computed(() =>
    this.compact()
      ? createSequenceLayout(this.recording(), TIGHT, this.size().height)
      : roomyLayoutOf(this.recording()),
  );
  private readonly wanted = computed<TopOf | null>(() => {
    if (this.compact()) return null;
    return this.topFor(this.layout().placeOfCursor(this.cursor()), 0.15, 0.7);
  });
  private readonly scrollTop = injectFollowedTop(this.viewport, this.follows, this.wanted);
  private readonly step = computed(() => Math.floor(this.scrollTop() / FRAME_STEP) * FRAME_STEP);
  /** The stretch of the picture that is rendered. */
  protected readonly frame = computed(() => {
    const { height } = this.size();
    if (this.compact()) return { top: 0, bottom: height };
    const overscan = this.following() ? OVERSCAN_FOLLOWING : OVERSCAN;
    const top = Math.max(this.step() - overscan, 0);
    const bottom = this.step() + height + FRAME_STEP + overscan;
    return { top, bottom: Math.max(Math.min(bottom, this.layout().height), height) };
  });
  protected readonly viewBox = computed(() => {
    const { top, bottom } = this.frame();
    return `0 ${top} ${this.size().width} ${bottom - top}`;
  });
  protected readonly view = computed(() =>
    toSequenceView(this.layout(), {
      cursor: this.cursor(),
      width: this.size().width,
      ...this.frame(),
      selected: this.selected(),
      compact: this.compact(),
    }),
  );
  protected readonly messages = withReusedKeys(computed(() => this.view().messages));
  protected readonly marks = withReusedKeys(computed(() => this.view().marks));
  protected readonly labelled = computed(() =>
    this.view().messages.flatMap(({ label, layer, isSelected }) =>
      label === null ? [] : [{ label, layer, isSelected }],
    ),
  );
  protected readonly summary = computed(() => {
    const { lanes, messages } = this.layout();
    const names = lanes.map(({ name }) => name);
    const hosts = names.length > 8 ? `${names.length} hosts` : names.join(' and ');
    return `Sequence of ${messages.all.length} messages between ${hosts}`;
  });
  /** The one item that the Tab key reaches; the arrow keys reach the others. */
  protected readonly tabStop = computed(() => {
    const { messages, marks } = this.view();
    const seqs = [...messages, ...marks].map(({ seq }) => seq);
    const wanted = this.focused() ?? this.selected();
    return wanted !== null && seqs.includes(wanted) ? wanted : Math.max(...seqs);
  });

  protected scrolled(): void {
    const { scrollTop, clientHeight } = this.viewport().nativeElement;
    const y = this.layout().placeOfCursor(this.cursor()) - scrollTop;
    // Our own scrolling is known, and the cursor may have moved on since.
    if (this.follows.isOwn(scrollTop)) return;
    this.following.set(this.follows.scrolled(scrollTop, y >= 0 && y <= clientHeight));
    this.scrollTop.set(scrollTop);
  }

  protected follow(): void {
    this.follows.resume();
    this.following.set(true);
    this.scrollTop.update(this.wanted() ?? ((top) => top));
  }

  protected pick(seq: number): void {
    if (!this.compact()) this.picked.emit(seq);
  }

  protected moveFocus(event: KeyboardEvent): void {
    const isItem = event.target instanceof Element && event.target.matches('[data-seq]');
    if (!isItem || this.compact()) return;
    const seq = nextFocus(this.layout(), this.cursor().index, this.tabStop(), event.key);
    if (seq === null) return;
    event.preventDefault();
    this.focused.set(seq);
    this.scrollTop.update(this.topFor(this.layout().place(seq), 0.1, 0.8));
    const viewport = this.viewport().nativeElement;
    afterNextRender(
      () => {
        viewport.querySelector<SVGElement>(`[data-seq="${seq}"]`)?.focus({ preventScroll: true });
      },
      { injector: this.injector },
    );
  }

  /** Scrolls no more than it takes to have a height between two parts of the viewport. */
  private topFor(y: number, from: number, to: number): TopOf {
    const { height } = this.size();
    const most = Math.max(this.layout().height - height, 0);
    const [lowest, highest] = [y - height * to, y - height * from];
    return (before) => Math.min(Math.max(Math.min(Math.max(before, lowest), highest), 0), most);
  }
}
