/** What a run on the browser's own interfaces needs. Large: loaded when the reader asks for one. */
import '@wirelight/simulator/register';
import { runOnOwnApis, type OwnApisRun } from '@wirelight/simulator/msw';
import type { RunRequest } from '@wirelight/simulator';
import { io } from 'socket.io-client';
import { allowWorkers } from '../../realm/allow-workers';

/** Starts a run in this page. @param duration - Real milliseconds. */
export function startOnOwnApis(
  request: Pick<RunRequest, 'scenario' | 'seed' | 'settings'>,
  duration: number,
): Promise<OwnApisRun> {
  allowWorkers();
  return runOnOwnApis(request, { io, duration });
}
