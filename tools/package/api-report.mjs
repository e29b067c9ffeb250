// @ts-check
// The public API of @wirelight/angular as text, one report for each entry point: what a change of it shows in review.
// api-report.mjs writes the reports that are kept; a test compares them with what is built.
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from '../setup/root.mjs';

/** Entry points: the name of the types in dist/angular/types, which is that of the report too. */
export const ENTRY_POINTS = [
  'wirelight-angular',
  'wirelight-angular-client',
  'wirelight-angular-testing',
];

/** @param {string} entry - One of `ENTRY_POINTS`. */
export const keptReport = (entry) => inRoot('projects/angular/api', `${entry}.api.md`);

/**
 * Writes the report of one entry point to `out/api`, from the types that the step `angular` has built.
 *
 * @param {string} entry - One of `ENTRY_POINTS`.
 * @returns {{file: string, text: string, problems: string[]}} Where it is, what it says, and what the compiler
 *   and the extractor complain about.
 */
export function writeApiReport(entry) {
  const folder = inRoot('out/api', entry);
  rmSync(folder, { recursive: true, force: true });
  // Under node_modules, so that the primary entry point is another package to the others, as it is for users.
  cpSync(inRoot('dist/angular'), path.join(folder, 'node_modules/@wirelight/angular'), {
    recursive: true,
  });
  const types = path.join(folder, `${entry}.d.ts`);
  cpSync(inRoot(`dist/angular/types/${entry}.d.ts`), types);
  /** @type {string[]} */
  const problems = [];
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: types,
      compiler: {
        overrideTsconfig: {
          files: [types],
          compilerOptions: {
            target: 'ES2022',
            module: 'preserve',
            lib: ['ES2022', 'DOM'],
            types: [],
            skipLibCheck: true,
            strict: true,
          },
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${entry}.api.md`,
        reportFolder: folder,
        reportTempFolder: path.join(folder, 'temp'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Warning },
          // Docstrings say what something is, not when it was released.
          'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
          'ae-undocumented': { logLevel: ExtractorLogLevel.None },
          // Part of the report: whoever reads a signature cannot name such a type.
          'ae-forgotten-export': { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: true },
          'ae-unresolved-link': { logLevel: ExtractorLogLevel.None },
        },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Warning } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: inRoot('dist/angular/package.json'),
  });
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback(message) {
      message.handled = message.category !== 'Extractor' || message.logLevel === 'none';
      if (message.category === 'Compiler' || message.logLevel === 'error') {
        problems.push(`${message.messageId}: ${message.text}`);
      }
    },
  });
  const file = path.join(folder, `${entry}.api.md`);
  return { file, text: readFileSync(file, 'utf8'), problems };
}

if (process.argv[1] === import.meta.filename) {
  for (const entry of ENTRY_POINTS) {
    const { file, problems } = writeApiReport(entry);
    for (const problem of problems) console.error(problem);
    cpSync(file, keptReport(entry));
    console.log(path.relative(root, keptReport(entry)));
  }
}
