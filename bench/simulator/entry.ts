/** What the simulator's benchmarks need, in one module. */
export { runRequest, runScenario, type ScenarioProgram } from '@wirelight/simulator/realm';
export { createRealm } from '../../projects/simulator/src/realm/generated/realm.js';
