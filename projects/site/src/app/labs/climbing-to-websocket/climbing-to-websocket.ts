import {
  afterNextRender,
  Component,
  computed,
  input,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { CLIMBING_TO_WEBSOCKET, findNotices } from '@wirelight/simulator';
import {
  ConnectionState,
  cursorOn,
  Dock,
  formatTime,
  headlineOf,
  Sequence,
  stepBack,
  stepForward,
  WireEntry,
  WireLog,
} from '@wirelight/visuals';
import type { Doc } from '../../docs/doc';
import { DocBody } from '../../docs/doc-body';
import { CLIMBING_RECORDING } from '../../recordings/climbing-recording';
import { LAB_WORDS } from '../../words/lab-words';
import { LabControls, type SettingChange } from '../controls/lab-controls';
import { LabLink } from '../lab-link';
import { LabSession } from '../lab-session';
import { NoticedList } from '../noticed/noticed-list';
import { Player } from '../player';
import { Prediction } from '../prediction/prediction';
import { LinkNotice } from '../problems/link-notice';
import { ProgramErrors } from '../problems/program-errors';
import { RunFailure } from '../problems/run-failure';
import { keyAction } from './key-action';

/** Virtual milliseconds per real millisecond: the climb of half a second takes ten. */
const SPEED = 0.05;

/** The lab "Climbing to WebSocket": one session, the views of its recording, the words around them. */
@Component({
  selector: 'site-climbing-to-websocket',
  imports: [
    ConnectionState,
    Dock,
    DocBody,
    LabControls,
    LinkNotice,
    NoticedList,
    Prediction,
    ProgramErrors,
    RunFailure,
    Sequence,
    WireEntry,
    WireLog,
  ],
  templateUrl: './climbing-to-websocket.html',
  styleUrl: './climbing-to-websocket.css',
  host: { '(document:keydown)': 'onKey($event)' },
})
export class ClimbingToWebsocket {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = LAB_WORDS;
  protected readonly session = new LabSession({
    scenario: CLIMBING_TO_WEBSOCKET,
    recording: CLIMBING_RECORDING,
  });
  protected readonly player = new Player(this.session, SPEED);
  protected readonly link = new LabLink(this.session, this.player);

  private readonly workbench = viewChild.required<ElementRef<HTMLElement>>('workbench');
  /** The entry that the reader looks at; `null` follows the cursor. */
  private readonly picked = signal<number | null>(null);
  protected readonly selected = computed(() => {
    const picked = this.picked();
    const { index } = this.session.cursor();
    return picked !== null && picked < index ? picked : index > 0 ? index - 1 : null;
  });
  protected readonly noticed = computed(() =>
    findNotices(CLIMBING_TO_WEBSOCKET.notice, this.session.recording()),
  );
  /** What the last entry says, for the dock. */
  protected readonly says = computed(() => {
    const { index } = this.session.cursor();
    return index === 0 ? '' : headlineOf(this.session.recording(), index - 1);
  });
  protected readonly at = computed(() => formatTime(this.session.cursor().at));

  constructor() {
    afterNextRender(() => {
      this.link.start(() => {
        this.workbench().nativeElement.scrollIntoView();
      });
    });
  }

  /** HTML of a section of the text. */
  protected text(id: string): string {
    return this.doc().sections.find((section) => section.id === id)?.html ?? '';
  }

  protected heading(id: string): string {
    return this.doc().sections.find((section) => section.id === id)?.heading ?? '';
  }

  protected change({ name, value }: SettingChange): void {
    this.picked.set(null);
    void this.session.change(name, value);
  }

  /** Looks at an entry; goes there first when it has not happened yet. */
  protected pick(seq: number): void {
    if (seq >= this.session.cursor().index) this.show(seq);
    else this.picked.set(seq);
  }

  /** Goes to the moment of an entry and looks at it. */
  protected show(seq: number): void {
    this.player.pause();
    this.session.seek(cursorOn(this.session.recording(), seq));
    this.picked.set(seq);
  }

  protected step(direction: 'forward' | 'back'): void {
    this.player.pause();
    this.picked.set(null);
    const move = direction === 'forward' ? stepForward : stepBack;
    this.session.seek(move(this.session.recording(), this.session.cursor()));
  }

  protected seek(index: number): void {
    this.player.pause();
    this.picked.set(null);
    this.session.seek(cursorOn(this.session.recording(), index - 1));
  }

  protected onKey(event: KeyboardEvent): void {
    const action = keyAction(event);
    if (action === null) return;
    event.preventDefault();
    if (action === 'toggle') this.player.toggle();
    else if (action === 'forward' || action === 'back') this.step(action);
    else this.seek(action === 'end' ? this.session.recording().entries.length : 0);
  }
}
