import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string =>
  existsSync(new URL(path, import.meta.url))
    ? readFileSync(new URL(path, import.meta.url), 'utf8')
    : '';

/** `./` and each folder with an entry of its own. */
const ENTRIES = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('public-api.ts'))
  .map((path) => `./${path.slice(0, -'public-api.ts'.length)}`);

/** Every class that an entry exports and that is a component, and its file without an ending. */
const COMPONENTS = ENTRIES.flatMap((folder) =>
  [...read(`${folder}public-api.ts`).matchAll(/^export \{([^}]+)\} from '\.\/([^']+)'/gm)].flatMap(
    ([, names = '', file = '']) =>
      names
        .split(',')
        .map((name) => ({ name: name.trim(), path: folder + file }))
        .filter(({ name, path }) => isComponent(name, read(`${path}.ts`))),
  ),
);

function isComponent(name: string, source: string): boolean {
  return new RegExp(`^@Component\\([^]*^export class ${name} `, 'm').test(source);
}

/** What somebody who uses a harness can ask of it. */
function methodsOf(harness: string): readonly string[] {
  return [...harness.matchAll(/^ {2}(?:get )?([a-z]\w*)\(.*\{$/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'constructor');
}

describe.each(COMPONENTS)('$name', ({ name, path }) => {
  const harness = read(`${path}.harness.ts`);
  const spec = read(`${path}.spec.ts`);
  const stories = read(`${path}.stories.ts`);

  it('computes what it draws in a pure view model, which has a spec', () => {
    const view = read(`${path}.view.ts`);
    expect(/^export function /m.test(view)).toBe(true);
    expect(view.includes('@angular/')).toBe(false);
    expect(read(`${path}.view.spec.ts`).includes('expect(')).toBe(true);
  });

  it('has a harness, of which its spec and stories use every method', () => {
    expect(harness.includes(`export class ${name}Harness `)).toBe(true);
    expect(spec.includes(`new ${name}Harness(`)).toBe(true);
    const unused = methodsOf(harness).filter(
      (method) => !new RegExp(`\\.${method}\\b|\\b${method} \\}`).test(spec + stories),
    );
    expect(unused).toEqual([]);
  });

  it('is looked through by axe in both themes', () => {
    expect(/'light'[^]*'dark'[^]*axeViolations\(/.test(spec)).toBe(true);
  });

  it('has stories, one of which does more than to be drawn', () => {
    expect(new RegExp(`component: ${name}[, ]`).test(stories)).toBe(true);
    expect(stories.includes('  play: async (')).toBe(true);
  });
});

it('finds the components of all entries', () => {
  expect(ENTRIES.length).toBeGreaterThan(15);
  expect(COMPONENTS.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['WireLog', 'Dock', 'ClusterMap', 'HandshakeVerdicts']),
  );
});
