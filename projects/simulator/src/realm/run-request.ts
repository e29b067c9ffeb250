import { RunawayError } from '../clock/clock.js';
import { runError, type RunOutcome } from '../port/run-outcome.js';
import { checkRequest } from '../scenario/check-request.js';
import type { RunRequest } from '../scenario/scenario.js';
import { PROGRAMS } from '../scenarios/programs.js';
import { runScenario, type RunOptions } from './run-scenario.js';

/**
 * Checks a request and runs its scenario.
 *
 * @returns The recording, or a named error. Never rejects.
 * @errors `RUN_UNKNOWN_SCENARIO`, `RUN_BAD_SETTING`, `RUN_BAD_INTERVENTION`, `RUN_RUNAWAY`, `RUN_CRASHED`
 */
export async function runRequest(
  request: RunRequest,
  options: RunOptions = {},
): Promise<RunOutcome> {
  const program = PROGRAMS.get(request.scenario);
  if (program === undefined) return runError('RUN_UNKNOWN_SCENARIO');
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
