import { Component, computed, input, viewChild } from '@angular/core';
import { RACE_WORDS } from '../../words/race-words';
import type { LabMoment } from '../../lab-parts/seen/lab-moment';
import { WhenSeen } from '../../lab-parts/seen/when-seen';
import { RACERS } from './racers';
import { toRaceArrivals } from './race-arrivals';

/** Rows at most: the rest lies further back. */
const ROWS = 20;

/** What the chart of the race draws, as a table to be opened: how late each piece of news came to everybody. */
@Component({
  selector: 'race-arrivals-table',
  imports: [WhenSeen],
  template: `
    <details>
      <summary>{{ words.title }}</summary>
      <div [labWhenSeen]="moment()">
        @let all = rows();
        @if (all.length === 0) {
          <p>{{ words.none }}</p>
        } @else {
          <p>{{ words.more(all.length) }}</p>
          <div class="frame" role="group" tabindex="0" [attr.aria-label]="words.title">
            <table>
              <thead>
                <tr>
                  <th scope="col">{{ words.news }}</th>
                  <th scope="col">{{ words.made }}</th>
                  @for (racer of racers; track racer.host) {
                    <th scope="col">{{ racer.name }}</th>
                  }
                </tr>
              </thead>
              <tbody>
                @for (row of all; track row.id) {
                  <tr>
                    <th scope="row">{{ row.id }}</th>
                    <td>{{ row.made }}</td>
                    @for (delay of row.delays; track $index) {
                      <td>{{ delay }}</td>
                    }
                  </tr>
                }
              </tbody>
            </table>
          </div>
        }
      </div>
    </details>
  `,
  styles: `
    summary {
      min-block-size: 2.5rem;
      padding-block: var(--sys-space-2);
      font-size: var(--sys-text-small);
      font-weight: 550;
      cursor: pointer;
    }
    p {
      color: var(--sys-color-text-muted);
      font-size: var(--sys-text-small);
    }
    .frame {
      overflow: auto;
      max-block-size: 24rem;
      border: 1px solid var(--sys-color-border);
      border-radius: var(--sys-radius-small);
    }
    table {
      border-collapse: collapse;
      font-size: var(--sys-text-small);
      font-variant-numeric: tabular-nums;
    }
    th,
    td {
      padding: var(--sys-space-2) var(--sys-space-3);
      text-align: end;
      white-space: nowrap;
    }
    tbody tr {
      border-block-start: 1px solid var(--sys-color-border);
    }
  `,
})
export class RaceArrivalsTable {
  readonly moment = input.required<LabMoment>();

  protected readonly words = RACE_WORDS.arrivals;
  protected readonly racers = RACERS;
  /** Within what is closed at first: nobody sees it until it is opened. */
  private readonly content = viewChild.required(WhenSeen);
  private readonly recording = computed(() => this.content().shown().recording);
  private readonly arrivals = computed(() => toRaceArrivals(this.recording()));
  protected readonly rows = computed(() =>
    this.arrivals().rowsAt(this.content().shown().cursor.at, ROWS),
  );
}
