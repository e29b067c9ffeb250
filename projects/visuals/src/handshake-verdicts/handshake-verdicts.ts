import { Component, computed, input } from '@angular/core';
import type { HandshakeVerdict } from '@wirelight/protocols';
import { toHandshakeVerdictRows } from './handshake-verdicts.view';

/** What the RFC, `ws` and Chromium make of one side of an opening handshake, with the rules that are broken. */
@Component({
  selector: 'viz-handshake-verdicts',
  template: `
    <ul>
      @for (row of rows(); track row.receiver) {
        <li [class.refused]="!row.isAccepted">
          <p class="outcome">
            <span class="sign" aria-hidden="true">{{ row.isAccepted ? '✓' : '✗' }}</span>
            <strong>{{ row.receiver }}</strong> {{ row.outcome }}
          </p>
          @if (row.broken; as one) {
            <p class="rule">{{ one.rule }}</p>
            <p class="effect">{{ one.found }}</p>
            @if (errorPage()) {
              <a [href]="errorPage() + '#' + one.code">{{ one.code }}</a>
            } @else {
              <code>{{ one.code }}</code>
            }
          }
          @if (row.more) {
            <p class="effect">{{ row.more }}</p>
          }
          @if (row.effect) {
            <p class="effect">{{ row.effect }}</p>
          }
        </li>
      }
    </ul>
  `,
  styleUrl: '../verdicts/verdicts.css',
})
export class HandshakeVerdicts {
  /** Of `requestVerdicts` or `responseVerdicts` of `@wirelight/protocols`. */
  readonly verdicts = input.required<readonly HandshakeVerdict[]>();
  /** Address of a page with a heading for every code; empty for no links. */
  readonly errorPage = input('');

  protected readonly rows = computed(() => toHandshakeVerdictRows(this.verdicts()));
}
