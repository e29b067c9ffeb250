import {
  CONSOLE_HOST,
  type ConsoleStep,
} from '@wirelight/simulator/scenarios/the-websocket-interface/call-lists';
import type { Scenario } from '@wirelight/simulator';
import type { LabState, LinkProblem } from '../../lab-parts/link/deep-link';
import { decodedPart } from '../../lab-parts/link/read-parts';
import { settingsAt } from '../../lab-parts/link/setting-values';
import { readCall, toLine } from './console-call';

/** Calls that a list may have. */
export const MAX_CALLS = 30;

/** Name of the part of an address that carries a list of the reader's own. */
export const CALLS_PART = 'own';

/** The calls that the page of a run makes, each at its moment, in their order. */
export function callsOf(
  { script }: Pick<Scenario, 'script'>,
  { settings, interventions }: Pick<LabState, 'settings' | 'interventions'>,
): readonly ConsoleStep[] {
  return script.flatMap((step): readonly ConsoleStep[] => {
    if (step.do !== 'call' || step.host !== CONSOLE_HOST) return [];
    const { at, when } = step;
    const values = settingsAt(settings, interventions, at);
    if (when !== undefined && values[when.setting] !== when.is) return [];
    return [{ at, action: step.action, with: step.with ?? [] } as ConsoleStep];
  });
}

/** A list with one call more, behind those of the same moment. */
export function withCall(calls: readonly ConsoleStep[], call: ConsoleStep): readonly ConsoleStep[] {
  return [...calls, call].sort((a, b) => a.at - b.at);
}

/** A list as part of an address, e.g. `own=0:socket.close()`; an empty list is one, too. */
export function toCallsPart(calls: readonly ConsoleStep[]): string {
  const written = calls.map((call) => `${call.at}:${encodeURIComponent(toLine(call))}`);
  return `${CALLS_PART}=${written.join(';')}`;
}

/**
 * Reads what `toCallsPart` wrote behind its name. Never throws: calls that cannot be used are left out and reported.
 *
 * @param duration - Virtual milliseconds of the run.
 */
export function readCallsPart(
  value: string,
  duration: number,
): { readonly calls: readonly ConsoleStep[]; readonly problems: readonly LinkProblem[] } {
  const problems: LinkProblem[] = [];
  let calls: readonly ConsoleStep[] = [];
  for (const part of value === '' ? [] : value.split(';')) {
    const [, moment = '', line = ''] = /^(\d{1,6}):(.*)$/s.exec(part) ?? [];
    const read = readCall(decodedPart(line));
    if (read.ok && Number(moment) <= duration && calls.length < MAX_CALLS) {
      calls = withCall(calls, { at: Number(moment), ...read.call });
    } else if (problems.length < 5) {
      const expected = `moment:call, up to ${duration} ms, at most ${MAX_CALLS}`;
      problems.push({ name: CALLS_PART, value: part.slice(0, 40), used: '', expected });
    }
  }
  return { calls, problems };
}
