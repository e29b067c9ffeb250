import { Component, computed, input } from '@angular/core';
import { toAcceptView } from './accept-chain.view';

/** The way from `Sec-WebSocket-Key` over GUID, SHA-1 and Base64 to `Sec-WebSocket-Accept`, and whether an answer fits. */
@Component({
  selector: 'viz-accept-chain',
  template: `
    <ol>
      @for (station of view().stations; track station.name) {
        <li>
          @if (station.how) {
            <p class="how"><span aria-hidden="true">↓ </span>{{ station.how }}</p>
          }
          <p class="name">{{ station.name }}</p>
          <code>{{ station.value }}</code>
          <p class="note">{{ station.note }}</p>
        </li>
      }
    </ol>
    <p class="verdict" [class.fits]="view().fits" role="status">
      <span class="sign" aria-hidden="true">{{ view().fits ? '✓' : '✗' }}</span>
      {{ view().verdict }}
    </p>
  `,
  styleUrl: './accept-chain.css',
})
export class AcceptChain {
  /** `Sec-WebSocket-Key` as on the wire. */
  readonly key = input.required<string>();
  /** `Sec-WebSocket-Accept` as on the wire; `null` for none. */
  readonly answered = input.required<string | null>();

  protected readonly view = computed(() => toAcceptView(this.key(), this.answered()));
}
