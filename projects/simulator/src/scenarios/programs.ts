import type { Scenario } from '../scenario/scenario.js';
import type { ScenarioProgram } from '../realm/scenario-program.js';
import { CLIMBING_TO_WEBSOCKET_PROGRAM } from './climbing-to-websocket/program.js';

/** Every scenario that can be run, by its id. */
export const PROGRAMS: ReadonlyMap<string, ScenarioProgram<Scenario>> = new Map(
  [CLIMBING_TO_WEBSOCKET_PROGRAM].map((program) => [program.scenario.id, program]),
);
