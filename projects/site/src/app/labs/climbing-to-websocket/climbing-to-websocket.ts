import {
  afterNextRender,
  Component,
  computed,
  input,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { CLIMBING_TO_WEBSOCKET, findNotices } from '@wirelight/simulator';
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
import { RunFailure } from '../problems/run-failure';
import { LabViews } from '../views/lab-views';
import { Workbench } from '../workbench';

/** Virtual milliseconds per real millisecond: the climb of half a second takes ten. */
const SPEED = 0.05;

/** The lab "Climbing to WebSocket": one session, the views of its recording, the words around them. */
@Component({
  selector: 'site-climbing-to-websocket',
  imports: [DocBody, LabControls, LabViews, LinkNotice, NoticedList, Prediction, RunFailure],
  templateUrl: './climbing-to-websocket.html',
  styleUrls: ['../lab-page.css', './climbing-to-websocket.css'],
  host: { '(document:keydown)': 'bench.onKey($event)' },
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
  protected readonly bench = new Workbench(this.session, this.player);
  protected readonly link = new LabLink(this.session, this.player);

  private readonly workbench = viewChild.required<ElementRef<HTMLElement>>('workbench');
  protected readonly noticed = computed(() =>
    findNotices(CLIMBING_TO_WEBSOCKET.notice, this.session.recording()),
  );
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
    this.bench.unpick();
    void this.session.change(name, value);
  }
}
