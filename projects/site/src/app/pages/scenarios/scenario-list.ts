import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SCENARIOS } from '@wirelight/simulator/scenarios';
import { SCENARIOS_WORDS } from '../../words/scenarios-words';
import { CoveredRows } from './covered-rows';

/** The list of scenarios. */
@Component({
  selector: 'site-scenario-list',
  imports: [CoveredRows, RouterLink],
  template: `
    <h1>{{ words.title }}</h1>
    <p class="lead">{{ words.lead }}</p>
    <ol [attr.aria-label]="words.list">
      @for (scenario of scenarios; track scenario.id) {
        <li>
          <h2>
            <a [routerLink]="'/scenarios/' + scenario.id">{{ scenario.title }}</a>
          </h2>
          <p>{{ scenario.summary }}</p>
          <p class="facts">
            {{ words.claims(scenario.assertions.length) }}
            @if (scenario.covers.length > 0) {
              <site-covered-rows [rows]="scenario.covers" />
            }
          </p>
        </li>
      }
    </ol>
  `,
  styleUrl: './scenario-list.css',
})
export class ScenarioList {
  protected readonly words = SCENARIOS_WORDS;
  protected readonly scenarios = SCENARIOS;
}
