import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Recording } from '@wirelight/protocols';
import { CLIMBING_WORDS } from '../../words/climbing-words';
import { toDecodeFragment } from '../../lab-parts/link/decode-fragment';
import { toPacketTypesView } from './packet-types.view';

/** Every packet type of Engine.IO and Socket.IO, each with the first one of the run and a link that takes it apart. */
@Component({
  selector: 'lab-packet-types',
  imports: [RouterLink],
  templateUrl: './packet-types.html',
  styleUrls: ['./packet-types.css', '../../../../../visuals/src/folded-table/folded-table.css'],
})
export class PacketTypes {
  readonly recording = input.required<Recording>();
  /** The reader wants to see the entry with this `seq`. */
  readonly picked = output<number>();

  protected readonly words = CLIMBING_WORDS.packets;
  protected readonly tables = computed(() => {
    const { engine, socket } = toPacketTypesView(this.recording());
    return [
      { id: 'packets-engine', title: this.words.engine, rows: engine },
      { id: 'packets-socket', title: this.words.socket, rows: socket },
    ];
  });
  protected readonly linkTo = toDecodeFragment;
}
