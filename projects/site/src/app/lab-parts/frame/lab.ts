import { effect, untracked } from '@angular/core';
import type { SettingValue } from '@wirelight/simulator';
import type { PlaybackSpeed } from '@wirelight/visuals';
import { fittingSpeed } from '../run/fitting-speed';
import { LabLink } from '../link/lab-link';
import { LabSession, type LabRun } from '../run/lab-session';
import { Player } from '../run/player';
import { Workbench } from '../run/workbench';

/** A scenario that a lab offers. */
export interface LabVariant extends LabRun {
  /** What the reader chooses; by default the scenario's title. Seen only where a lab offers several. */
  readonly label?: string;
  /** Virtual milliseconds per real one, as the dock has them; by default so that a whole run plays in about 25 seconds. */
  readonly speed?: PlaybackSpeed;
}

/**
 * All that a lab over recordings works with: what is run, what plays it, what the reader looks at, and the link to all this.
 * Must be created in an injection context, by the lab's component, which gives it to `lab-frame` and its parts to visuals of
 * its own: `lab.session.recording()`, `lab.session.cursor()`, `lab.bench.selected()`, `lab.bench.pick(seq)`, and all of a moment
 * as `lab.bench.moment()`, for parts that may wait until they are seen (`labWhenSeen`).
 */
export class Lab {
  /** What the reader can choose from; the lab opens with the first. */
  readonly variants: readonly LabVariant[];
  readonly session: LabSession;
  readonly player: Player;
  readonly bench: Workbench;
  readonly link: LabLink;

  constructor(...variants: [LabVariant, ...LabVariant[]]) {
    this.variants = variants;
    this.session = new LabSession(...variants);
    this.player = new Player(this.session, variants[0].speed ?? 1);
    this.bench = new Workbench(this.session, this.player);
    this.link = new LabLink(this.session, this.player, variants[0].own);
    effect(() => {
      const { id } = this.session.scenario();
      if (!this.session.hasRun()) return;
      const speed = variants.find(({ scenario }) => scenario.id === id)?.speed;
      untracked(() => {
        this.player.setSpeed(speed ?? fittingSpeed(this.session.recording()));
      });
    });
  }

  /** Whether a change always begins a new run, wherever the cursor stands. */
  startsOver(): boolean {
    return false;
  }

  /** Sets a value: at the start of the run as its initial value, later as an intervention at the cursor. */
  change(name: string, value: SettingValue): void {
    this.bench.unpick();
    void this.session.change(name, value);
  }

  /** Takes another of the scenarios, by its `id`. */
  choose(scenario: string): void {
    this.player.pause();
    this.bench.unpick();
    void this.session.choose(scenario);
  }

  /** Undoes every change of the reader. */
  reset(): void {
    this.player.pause();
    this.bench.unpick();
    this.link.reset();
    void this.session.reset();
  }
}
