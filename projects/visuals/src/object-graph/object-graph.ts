import { Component, computed, ElementRef, input, output, viewChild } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import { injectElementSize } from '../scroll/element-size';
import type { Cursor } from '../timeline/cursor';
import { toObjectGraph } from './object-graph.view';
import { NAME_Y } from './place-names';

/**
 * The live objects of an observed server: socket.io over engine.io over Node's http server, which knows which, what each of them
 * has, the one that the chosen entry is about, and the way of its message. The table beneath says the same in words. Content stands
 * beside the picture, on a phone between it and the table.
 */
@Component({
  selector: 'viz-object-graph',
  templateUrl: './object-graph.html',
  styleUrls: [
    '../fact-table/fact-table.css',
    '../folded-table/folded-table.css',
    './object-graph.css',
  ],
})
export class ObjectGraph {
  readonly recording = input.required<Recording>();
  readonly cursor = input.required<Cursor>();
  /** Name of the server in the recording. */
  readonly host = input('server');
  /** `seq` of the entry that the reader looks at. */
  readonly selected = input<number | null>(null);
  /** The reader wants to see the entry with this `seq`. */
  readonly picked = output<number>();

  protected readonly nameY = NAME_Y;
  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');
  protected readonly size = injectElementSize(this.frame, { width: 320, height: 480 });
  protected readonly view = computed(() =>
    toObjectGraph(this.recording(), {
      host: this.host(),
      index: this.cursor().index,
      selected: this.selected(),
      width: this.size().width,
    }),
  );
}
