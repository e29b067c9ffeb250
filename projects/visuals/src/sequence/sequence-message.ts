import { Component, computed, input } from '@angular/core';
import type { MessageView, Point } from './message.view';

/** One message between the lanes: its line, its label, and the light that travels on it. SVG only. */
@Component({
  selector: 'g[vizSequenceMessage]',
  templateUrl: './sequence-message.html',
  styleUrl: './sequence-message.css',
  host: {
    '[class]': 'message().layer',
    '[class.selected]': 'message().isSelected',
  },
})
export class SequenceMessage {
  readonly message = input.required<MessageView>({ alias: 'vizSequenceMessage' });

  /** From where it was sent to where it is, for all that is drawn along it. */
  protected readonly line = computed(() => {
    const { start, tip } = this.message();
    return `M${start.x} ${start.y}L${tip.x} ${tip.y}`;
  });

  /** The last stretch behind the light. */
  protected readonly trail = computed((): Point => {
    const { start, tip } = this.message();
    const length = Math.hypot(tip.x - start.x, tip.y - start.y);
    const part = length === 0 ? 0 : Math.min(56 / length, 1);
    return { x: tip.x - (tip.x - start.x) * part, y: tip.y - (tip.y - start.y) * part };
  });

  /** Where the light stands still for readers who want no motion. */
  protected readonly middle = computed((): Point => {
    const { start, goal } = this.message();
    return { x: (start.x + goal.x) / 2, y: (start.y + goal.y) / 2 };
  });
}
