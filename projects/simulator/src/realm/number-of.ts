import type { ProgramEnvironment } from './environment.js';

/**
 * A number that the reader may change where the scenario has a setting of this name, else what the scenario gives this
 * host.
 *
 * @returns The setting at this moment, or the option, or `fallback`.
 */
export function numberOf(
  { settings, options }: Pick<ProgramEnvironment, 'settings' | 'options'>,
  name: string,
  fallback: number,
): number {
  return Number(settings[name] ?? options[name] ?? fallback);
}
