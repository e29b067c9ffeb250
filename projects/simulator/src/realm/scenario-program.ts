import type { Conditions } from '../network/conditions.js';
import type { Scenario, SettingValues } from '../scenario/scenario.js';
import type { ClientEnvironment, ServerEnvironment } from './environment.js';

/** A scenario with its two programs. */
export interface ScenarioProgram {
  readonly scenario: Scenario;
  /** What the settings make of the network; asked again after every intervention. */
  conditions(settings: SettingValues): Conditions;
  startServer(environment: ServerEnvironment): void;
  startClient(environment: ClientEnvironment): void;
}
