import { Component, computed, input } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import { metricsOf, type HostMetrics, type Scenario } from '@wirelight/simulator/core';
import { formatTime } from '@wirelight/visuals';
import { SCENARIOS_WORDS } from '../../words/scenarios-words';

const COLUMNS = [
  'requests',
  'frames',
  'connections',
  'headerBytes',
  'payloadBytes',
  'latencyMedian',
  'stalenessP95',
] as const satisfies readonly (keyof HostMetrics)[];

/** What a run cost each host, side by side. */
@Component({
  selector: 'site-scenario-numbers',
  template: `
    <div class="frame" role="group" tabindex="0" aria-labelledby="numbers">
      <table>
        <thead>
          <tr>
            <th scope="col">{{ words.columns.host }}</th>
            @for (column of columns; track column) {
              <th scope="col" class="number">{{ words.columns[column] }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.host) {
            <tr>
              <th scope="row">{{ row.host }}</th>
              @for (cell of row.cells; track $index) {
                <td class="number">{{ cell }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .frame {
      overflow-x: auto;
      max-inline-size: max-content;
      border: 1px solid var(--sys-color-border);
      border-radius: var(--sys-radius-small);
    }
    table {
      border-collapse: collapse;
      font-size: var(--sys-text-small);
    }
    th,
    td {
      padding: var(--sys-space-2) var(--sys-space-3);
      text-align: start;
      white-space: nowrap;
    }
    tbody tr {
      border-block-start: 1px solid var(--sys-color-border);
    }
    .number {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class ScenarioNumbers {
  readonly scenario = input.required<Scenario>();
  readonly recording = input.required<Recording>();

  protected readonly words = SCENARIOS_WORDS;
  protected readonly columns = COLUMNS;
  protected readonly rows = computed(() =>
    this.scenario().hosts.map(({ name }) => {
      const metrics = metricsOf(this.recording(), name);
      return { host: name, cells: COLUMNS.map((column) => this.#cell(column, metrics[column])) };
    }),
  );

  #cell(column: (typeof COLUMNS)[number], value: number): string {
    if (Number.isNaN(value)) return this.words.none;
    const isTime = column === 'latencyMedian' || column === 'stalenessP95';
    return isTime ? formatTime(value) : value.toLocaleString('en');
  }
}
