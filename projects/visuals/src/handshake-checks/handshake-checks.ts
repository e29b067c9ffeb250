import { Component, computed, input } from '@angular/core';
import type { HandshakeCheck } from '@wirelight/protocols';
import { toHandshakeCheckRows } from './handshake-checks.view';

/** Every rule of one side of an opening handshake, and whether it is kept. */
@Component({
  selector: 'viz-handshake-checks',
  template: `
    <ol>
      @for (row of rows(); track row.code) {
        <li [class.broken]="!row.isKept">
          <p>
            <span class="sign" aria-hidden="true">{{ row.isKept ? '✓' : '✗' }}</span>
            <span class="visually-hidden">{{ row.says }}</span>
            <strong>{{ row.name }}</strong>
          </p>
          <p class="found">{{ row.found }}</p>
          <p class="source">{{ row.source }}</p>
        </li>
      }
    </ol>
  `,
  styleUrls: ['./handshake-checks.css', '../visually-hidden/visually-hidden.css'],
})
export class HandshakeChecks {
  /** Of `upgradeRequestChecks` or `upgradeResponseChecks` of `@wirelight/protocols`. */
  readonly checks = input.required<readonly HandshakeCheck[]>();

  protected readonly rows = computed(() => toHandshakeCheckRows(this.checks()));
}
