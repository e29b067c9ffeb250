import { Component, computed, input, output } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import { formatTime } from '../format/format-time';
import type { Cursor } from '../timeline/cursor';
import { toCredentialsView, type CredentialWay } from './credentials.view';
import type { SecretPlace } from './secret-places';

/** Who may read what stands there, once TLS is around it. */
const READERS: Readonly<Record<SecretPlace['part'], string>> = {
  address: 'the logs of servers and proxies have it, as they have every address',
  header: 'the server and what ends TLS before it; few log it',
  body: 'the server alone, as a rule',
  frame: 'the server’s program alone; no log of HTTP has it',
};

/**
 * A row for each client of a run: what it sent to say who it is, who else may read that, what the server made of it, and what the
 * program was told when it was refused or ended.
 */
@Component({
  selector: 'viz-credentials',
  templateUrl: './credentials.html',
  styleUrls: ['./credentials.css', '../folded-table/folded-table.css'],
})
export class Credentials {
  readonly recording = input.required<Recording>();
  readonly cursor = input.required<Cursor>();
  readonly ways = input.required<readonly CredentialWay[]>();
  /** What to look for in the bytes; a part of each secret is enough. */
  readonly secrets = input.required<readonly string[]>();
  /** The reader wants to see the entry with this `seq`. */
  readonly picked = output<number>();

  protected readonly time = formatTime;
  protected readonly readers = READERS;
  protected readonly rows = computed(() =>
    toCredentialsView(this.recording(), this.cursor(), this.ways(), this.secrets()),
  );

  /** Who may read it, each once. */
  protected seenBy(places: readonly SecretPlace[]): readonly string[] {
    return [...new Set(places.map(({ part }) => READERS[part]))];
  }
}
