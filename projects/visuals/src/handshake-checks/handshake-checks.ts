import { Component, input } from '@angular/core';
import type { HandshakeCheck } from '@wirelight/protocols';

/** Every rule of one side of an opening handshake, and whether it is kept. */
@Component({
  selector: 'viz-handshake-checks',
  template: `
    <ol>
      @for (check of checks(); track check.code) {
        <li [class.broken]="!check.passed">
          <p>
            <span class="sign" aria-hidden="true">{{ check.passed ? '✓' : '✗' }}</span>
            <span class="visually-hidden">{{ check.passed ? 'kept: ' : 'broken: ' }}</span>
            <strong>{{ check.name }}</strong>
          </p>
          <p class="found">{{ check.found ?? 'not there' }}</p>
          <p class="source">{{ check.source }}</p>
        </li>
      }
    </ol>
  `,
  styleUrl: './handshake-checks.css',
})
export class HandshakeChecks {
  /** Of `upgradeRequestChecks` or `upgradeResponseChecks` of `@wirelight/protocols`. */
  readonly checks = input.required<readonly HandshakeCheck[]>();
}
