import type { Routes } from '@angular/router';
import { SCENARIOS } from '@wirelight/simulator/scenarios';
import { SCENARIOS_WORDS } from '../../words/scenarios-words';
import { OwnScenarioPage } from './own/own-scenario-page';
import { ScenarioList } from './scenario-list';
import { ScenarioPage } from './scenario-page';

/** The list of scenarios, and a page for each of them. */
export const SCENARIOS_ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: SCENARIOS_WORDS.title,
    data: { description: SCENARIOS_WORDS.description },
    component: ScenarioList,
  },
  {
    path: 'own',
    title: SCENARIOS_WORDS.own.title,
    data: { description: SCENARIOS_WORDS.own.lead },
    component: OwnScenarioPage,
  },
  ...SCENARIOS.map((scenario) => ({
    path: scenario.id,
    title: SCENARIOS_WORDS.titleOf(scenario.title),
    data: { description: scenario.summary, scenario },
    component: ScenarioPage,
  })),
];
