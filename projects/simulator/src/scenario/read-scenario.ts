import { decodeUtf8, encodeUtf8, fromBase64, toBase64 } from '@wirelight/protocols';
import { checkReferences, type ProgramNames } from './check-references.js';
import { SCENARIO_ERROR, type ScenarioProblem } from './scenario-error.js';
import { SCENARIO_FORMAT, type Scenario } from './scenario.js';
import { SCENARIO_SCHEMA } from './schema/scenario-schema.js';
import { isObject } from './schema/schema.js';

/** Characters that a scenario may have in a link; servers never see what stands behind the `#`. */
export const MAX_SCENARIO_LINK = 16_000;

/** A scenario, or everything that is wrong with it. */
export type ReadScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] };

/**
 * Looks whether a value is a scenario. Never throws.
 *
 * @param value - What `JSON.parse` returned, or an object of the program's own.
 * @param programs - Names of the programs that hosts may have; left out, any name will do.
 * @errors every code of `SCENARIO_ERROR`
 */
export function readScenario(value: unknown, programs?: ProgramNames): ReadScenario {
  if (isObject(value) && value['format'] !== undefined && value['format'] !== SCENARIO_FORMAT) {
    const written = JSON.stringify(value['format']);
    const message = `This is format ${written}; only format ${SCENARIO_FORMAT} can be read.`;
    return { ok: false, problems: [{ code: 'SCENARIO_VERSION', path: 'format', message }] };
  }
  const shape = SCENARIO_SCHEMA.check(value, '');
  if (shape.length > 0) return { ok: false, problems: shape };
  const scenario = value as Scenario;
  const problems = checkReferences(scenario, programs);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scenario };
}

/** A scenario as the text of a link: URL-safe Base64 of its JSON. */
export function scenarioToLink(scenario: Scenario): string {
  return toBase64(encodeUtf8(JSON.stringify(scenario)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Reads what `scenarioToLink` wrote. Never throws. */
export function scenarioFromLink(link: string, programs?: ProgramNames): ReadScenario {
  const fail = (code: 'SCENARIO_NOT_JSON' | 'SCENARIO_TOO_LARGE'): ReadScenario => ({
    ok: false,
    problems: [{ code, path: '', message: SCENARIO_ERROR[code] }],
  });
  if (link.length > MAX_SCENARIO_LINK) return fail('SCENARIO_TOO_LARGE');
  const base64 = link.replaceAll('-', '+').replaceAll('_', '/');
  const bytes = fromBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, '='));
  const text = bytes.ok ? decodeUtf8(bytes.value) : bytes;
  if (!text.ok) return fail('SCENARIO_NOT_JSON');
  try {
    return readScenario(JSON.parse(text.value), programs);
  } catch {
    return fail('SCENARIO_NOT_JSON');
  }
}
