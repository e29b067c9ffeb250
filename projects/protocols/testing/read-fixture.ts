import { readFileSync } from 'node:fs';

/**
 * The lines of a file in `fixtures/`, each parsed as JSON. Its first line says where it comes from and is left out.
 *
 * @param name - File name.
 */
export function readFixture<T>(name: string): readonly T[] {
  const text = readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
  const [provenance, ...lines] = text.trimEnd().split('\n');
  if (provenance?.startsWith('# ') !== true)
    throw new Error(`${name} does not say where it is from`);
  return lines.map((line) => JSON.parse(line) as T);
}
