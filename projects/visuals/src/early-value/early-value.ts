import { Directive, ElementRef, inject } from '@angular/core';
import { EventPhase } from '@angular/core/primitives/event-dispatch';

/**
 * Keeps what the reader has put into a native control (a field, slider or list) before the page was hydrated.
 *
 * Angular replays the events of that time, but only after the first update of bindings like `[value]`, which have put the value
 * of the pre-rendered page back: without this a replayed `input` or `change` reads that. What the browser alone has put into a
 * control, on the way back for example, is followed by no event and stays without effect.
 */
@Directive({
  selector: 'input[vizEarlyValue],select[vizEarlyValue],textarea[vizEarlyValue]',
  // Listeners of a directive are called before those of the template that it stands in.
  host: { '(input)': 'restore($event)', '(change)': 'restore($event)' },
})
export class EarlyValue {
  readonly #control = inject<ElementRef<{ value: string }>>(ElementRef).nativeElement;
  /** Read while the element is taken over, before its bindings; null when the reader has gone on since. */
  #early: string | null = this.#control.value;

  protected restore({ eventPhase }: Event): void {
    const isReplay = eventPhase === EventPhase.REPLAY;
    if (!isReplay) this.#early = null;
    else if (this.#early !== null) this.#control.value = this.#early;
  }
}
