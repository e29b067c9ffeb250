import { Component, computed, input, output } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import { headlineOf } from '../meaning/headline-of';
import type { Cursor } from '../timeline/cursor';
import type { ClusterHosts } from './cluster-hosts';
import { toClusterView, type Hears } from './cluster-map.view';
import { HALF, toClusterPicture } from './cluster-picture.view';
import type { ClusterCell } from './cluster-row.view';
import { readCluster } from './read-cluster';

/** A server is to be killed, or to be started again. */
export interface ServerSwitch {
  readonly server: string;
  readonly isUp: boolean;
}

/** A mark beside the words: never colour alone. */
const MARKS: Readonly<Record<Hears, string>> = {
  'from its own server': '✓',
  'through the bus': '✓',
  'not yet': '…',
  'no server': '✗',
};

/**
 * Clients, balancer, servers and bus at the cursor: which server each request and each connection reached, who hears which channel, what was
 * published and who got it, and how the last news came to each client. Entries are picked in the tables; the message that is chosen, or that
 * came last, is drawn in the picture.
 */
@Component({
  selector: 'viz-cluster-map',
  templateUrl: './cluster-map.html',
  styleUrls: ['./cluster-map.css', '../visually-hidden/visually-hidden.css'],
})
export class ClusterMap {
  readonly recording = input.required<Recording>();
  readonly cursor = input.required<Cursor>();
  readonly hosts = input.required<ClusterHosts>();
  /** `seq` of the entry that the reader has chosen. */
  readonly selected = input<number | null>(null);
  /** Servers with a switch of their own. */
  readonly killable = input<readonly string[]>([]);
  readonly switched = output<ServerSwitch>();
  /** The reader wants to see the entry with this `seq`. */
  readonly picked = output<number>();

  protected readonly marks = MARKS;
  protected readonly half = HALF;
  protected readonly facts = computed(() => readCluster(this.recording(), this.hosts()));
  protected readonly view = computed(() => toClusterView(this.facts(), this.cursor()));
  protected readonly switches = computed(() =>
    this.view().servers.filter(({ name }) => this.killable().includes(name)),
  );
  /** The entry that the picture shows the way of. */
  protected readonly shown = computed(() => this.selected() ?? this.cursor().index - 1);
  protected readonly picture = computed(() =>
    toClusterPicture(this.view(), this.facts().hosts, this.recording().entries[this.shown()]),
  );
  /** The same in words; empty where there is no message. */
  protected readonly says = computed(() => {
    const entry = this.recording().entries[this.shown()];
    if (entry === undefined || this.picture().message === null) return '';
    return `${entry.from} → ${entry.to}: ${headlineOf(this.recording(), entry.seq)}`;
  });

  protected connectionsOf({ http, webSockets }: ClusterCell): string {
    const parts = [
      ...(webSockets > 0 ? [webSockets === 1 ? 'WebSocket' : `${webSockets} WebSockets`] : []),
      ...(http > 0 ? [`${http} × HTTP`] : []),
    ];
    return parts.join(', ');
  }
}
