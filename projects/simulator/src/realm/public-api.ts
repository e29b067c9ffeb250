/** The realm itself, with the real client and server inside: for a Worker, for Node, for tests. */
export { Clock, RunawayError, type ClockOptions } from '../clock/clock.js';
export { Pacer, type PacerHost } from '../clock/pacer.js';
export { Random } from '../random/random.js';
export { Recorder, type RecorderLimits } from '../recorder/recorder.js';
export type { ClientEnvironment, ProgramEnvironment, ServerEnvironment } from './environment.js';
export { forbidRealTime, RealTimeError } from './forbid-real-time.js';
export { runRequest } from './run-request.js';
export { runScenario, type RunOptions } from './run-scenario.js';

export type { ScenarioProgram } from './scenario-program.js';
export { serveRealm, type WorkerScope } from './serve-realm.js';
