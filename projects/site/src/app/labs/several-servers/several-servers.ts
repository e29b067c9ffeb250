import { Component, computed, input } from '@angular/core';
import { BEHIND_THE_BALANCER } from '@wirelight/simulator/scenarios/behind-the-balancer/scenario';
import { PICK_UP_WHERE_YOU_LEFT } from '@wirelight/simulator/scenarios/pick-up-where-you-left/scenario';
import { TWO_SERVERS } from '@wirelight/simulator/scenarios/two-servers/scenario';
import { ClusterMap, type ServerSwitch } from '@wirelight/visuals/cluster-map';
import type { Doc } from '../../docs/doc';
import { BEHIND_THE_BALANCER_RECORDING } from '../../recordings/behind-the-balancer-recording';
import { SEVERAL_SERVERS_WORDS } from '../../words/several-servers-words';
import { Lab } from '../../lab-parts/frame/lab';
import { LabFrame } from '../../lab-parts/frame/lab-frame';
import { clusterHostsOf } from './cluster-hosts-of';

/** The lab "Several servers": balancer, sticky sessions, the Redis adapter, and servers to kill. */
@Component({
  selector: 'site-several-servers',
  imports: [ClusterMap, LabFrame],
  template: `
    <lab-frame
      [doc]="doc()"
      [lab]="lab"
      [prediction]="words.prediction"
      [views]="['sequence', 'log', 'entry']"
    >
      @if (killable().length > 0) {
        <p labConditions class="hint">{{ words.killed }}</p>
      }
      <viz-cluster-map
        [recording]="lab.session.recording()"
        [cursor]="lab.session.cursor()"
        [hosts]="hosts()"
        [selected]="lab.bench.selected()"
        [killable]="killable()"
        (switched)="kill($event)"
        (picked)="lab.bench.pick($event)"
      />
    </lab-frame>
  `,
  styles: `
    :host {
      display: block;
    }
    .hint {
      margin: 0;
      color: var(--sys-color-text-muted);
      font-size: var(--sys-text-small);
    }
  `,
})
export class SeveralServers {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = SEVERAL_SERVERS_WORDS;
  protected readonly lab = new Lab(
    {
      scenario: BEHIND_THE_BALANCER,
      label: SEVERAL_SERVERS_WORDS.variants.cluster,
      recording: BEHIND_THE_BALANCER_RECORDING,
    },
    { scenario: TWO_SERVERS, label: SEVERAL_SERVERS_WORDS.variants.turns },
    { scenario: PICK_UP_WHERE_YOU_LEFT, label: SEVERAL_SERVERS_WORDS.variants.recovery },
  );
  protected readonly hosts = computed(() => clusterHostsOf(this.lab.session.scenario()));
  /** The servers that the scenario's setting `killed` knows. */
  protected readonly killable = computed(() => {
    const { killed } = this.lab.session.scenario().settings;
    const options = killed?.kind === 'choice' ? killed.options : [];
    return this.hosts().servers.filter((server) => options.includes(server));
  });

  protected kill({ server, isUp }: ServerSwitch): void {
    this.lab.player.pause();
    this.lab.change('killed', isUp ? 'nobody' : server);
  }
}
