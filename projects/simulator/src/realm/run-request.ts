import { RunawayError } from '../clock/clock.js';
import { runError, type RunOutcome } from '../port/run-outcome.js';
import { checkRequest } from '../scenario/check-request.js';
import { readScenario } from '../scenario/read-scenario.js';
import type { RunRequest } from '../scenario/scenario.js';
import { PROGRAMS } from '../scenarios/programs.js';
import { runScenario, type RunOptions } from './run-scenario.js';
import type { ScenarioProgram } from './scenario-program.js';

/**
 * Checks a request and runs its scenario.
 *
 * @returns The recording, or a named error. Never rejects.
 * @errors `RUN_UNKNOWN_SCENARIO`, `RUN_BAD_SCENARIO`, `RUN_BAD_SETTING`, `RUN_BAD_INTERVENTION`, `RUN_RUNAWAY`, `RUN_CRASHED`
 */
export async function runRequest(
  request: RunRequest,
  options: RunOptions = {},
): Promise<RunOutcome> {
  const known = PROGRAMS.get(request.scenario);
  if (known === undefined) return runError('RUN_UNKNOWN_SCENARIO');
  let program: ScenarioProgram = known;
  if (request.own !== undefined) {
    const { servers, clients } = known;
    const names = { servers: Object.keys(servers), clients: Object.keys(clients) };
    const read = readScenario(request.own, names);
    if (!read.ok) return runError('RUN_BAD_SCENARIO', read.problems[0]?.message);
    program = { ...known, scenario: read.scenario };
  }
  const problem = checkRequest(program.scenario, request);
  if (problem !== null) return { ok: false, error: problem };
  try {
    return { ok: true, recording: await runScenario(program, request, options) };
  } catch (error) {
    return error instanceof RunawayError
      ? runError('RUN_RUNAWAY')
      : runError('RUN_CRASHED', String(error));
  }
}
