import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '..');
const root = path.resolve(project, '../..');
const readme = readFileSync(path.join(project, 'README.md'), 'utf8');

/** The fenced TypeScript blocks of the README. */
const blocks = [...readme.matchAll(/^```ts(?: (?<title>\S+))?\n(?<code>[\s\S]*?)^```$/gm)].map(
  ({ groups }) => ({ title: groups?.['title'], code: groups?.['code'] ?? '' }),
);

/** What the compiler says about modules that exist only in memory. */
function diagnose(modules: ReadonlyMap<string, string>): string[] {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) =>
    ts.sys.readFile(file),
  ) as { config: { compilerOptions: object } };
  const { options } = ts.parseJsonConfigFileContent(
    { compilerOptions: { ...config.compilerOptions, noEmit: true, types: [] } },
    ts.sys,
    root,
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => modules.has(file) || fileExists(file);
  host.readFile = (file) => modules.get(file) ?? readFile(file);
  host.getSourceFile = (file, languageVersion) => {
    const code = modules.get(file);
    return code === undefined
      ? getSourceFile(file, languageVersion)
      : ts.createSourceFile(file, code, languageVersion);
  };
  const program = ts.createProgram([...modules.keys()], options, host);
  return [...modules.keys()].flatMap((file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}

describe('the README', () => {
  it('has examples that compile', { timeout: 30_000 }, () => {
    const modules = new Map(
      // The components and their tests are files of the fixtures, which are compiled with the specs.
      blocks
        .filter(({ title }) => !/\/(?:chat|app)\.(?!config)/.test(title ?? ''))
        .map(({ code }, index) => [path.join(project, `readme-${index}.ts`), code]),
    );

    expect(modules.size).toBe(5);
    expect(diagnose(modules)).toEqual([]);
  });

  it('would notice an example that does not', { timeout: 30_000 }, () => {
    const wrong = `import { Socket } from '@wirelight/angular';\nnew Socket({ uri: 'x' });\n`;

    expect(diagnose(new Map([[path.join(project, 'readme-wrong.ts'), wrong]]))).toEqual([
      expect.stringContaining("'uri' does not exist in type 'SocketIoConfig'"),
    ]);
  });

  it('names every error code', async () => {
    const { SOCKET_ERROR } = await import('./lib/socket-error');

    for (const code of Object.keys(SOCKET_ERROR)) expect(readme).toContain(`\`${code}\``);
  });
});
