import { Component, input } from '@angular/core';
import { ENGINE_IO_ALONE } from '@wirelight/simulator/scenarios/engine-io-alone/scenario';
import { INSIDE_THE_SERVER } from '@wirelight/simulator/scenarios/inside-the-server/scenario';
import { THE_SERVER_TAKES_OVER } from '@wirelight/simulator/scenarios/the-server-takes-over/scenario';
import { CallPath } from '@wirelight/visuals/call-path';
import { ObjectGraph } from '@wirelight/visuals/object-graph';
import type { Doc } from '../../docs/doc';
import { INSIDE_RECORDING } from '../../recordings/inside-recording';
import { INSIDE_WORDS } from '../../words/inside-words';
import { Lab } from '../../lab-parts/frame/lab';
import { LabFrame } from '../../lab-parts/frame/lab-frame';

/** The lab "Inside the server": which object holds what, and the way of one message through all of them. */
@Component({
  selector: 'site-inside-the-server',
  imports: [CallPath, LabFrame, ObjectGraph],
  templateUrl: './inside-the-server.html',
  styleUrl: './inside-the-server.css',
})
export class InsideTheServer {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = INSIDE_WORDS;
  protected readonly lab = new Lab(
    {
      scenario: INSIDE_THE_SERVER,
      label: INSIDE_WORDS.variants.inside,
      recording: INSIDE_RECORDING,
    },
    { scenario: THE_SERVER_TAKES_OVER, label: INSIDE_WORDS.variants.takesOver },
    { scenario: ENGINE_IO_ALONE, label: INSIDE_WORDS.variants.alone },
  );
}
