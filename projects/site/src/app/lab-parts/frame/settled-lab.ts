import type { SettingValue } from '@wirelight/simulator';
import { cursorAtEnd } from '@wirelight/visuals';
import { Lab } from './lab';

/** A lab that answers at once: what is changed counts from the start, and the run is shown at its end. */
export class SettledLab extends Lab {
  override startsOver(): boolean {
    return true;
  }

  override change(name: string, value: SettingValue): void {
    if (!this.startsOver()) {
      super.change(name, value);
      return;
    }
    this.player.pause();
    this.bench.unpick();
    this.session.seek({ at: 0, index: 0 });
    void this.session.change(name, value).then(() => {
      // Who has moved the cursor in the meantime wants it there.
      if (this.session.cursor().index > 0) return;
      this.session.seek(cursorAtEnd(this.session.recording()));
    });
  }
}
