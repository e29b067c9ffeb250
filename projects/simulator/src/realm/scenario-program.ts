import type { Scenario } from '../scenario/scenario.js';
import type { ClientEnvironment, ServerEnvironment } from './environment.js';

/** What a run needs of a scenario. The rest of it is for readers and tests. */
export type RunnableScenario = Pick<
  Scenario,
  'id' | 'seed' | 'duration' | 'settings' | 'hosts' | 'links' | 'script' | 'switches'
>;

/** A scenario with the programs that its hosts name. */
export interface ScenarioProgram<S extends RunnableScenario = RunnableScenario> {
  readonly scenario: S;
  readonly servers: Readonly<Record<string, (environment: ServerEnvironment) => void>>;
  readonly clients: Readonly<Record<string, (environment: ClientEnvironment) => void>>;
  /** What its programs use beyond the realm's own client and server; loaded before the run. */
  readonly needs?: readonly 'socket.io-client-2.5'[];
}
