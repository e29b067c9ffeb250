import {
  chain,
  noop,
  type Rule,
  type SchematicContext,
  type Tree,
} from '@angular-devkit/schematics';
import { JSONFile } from '@schematics/angular/utility/json-file';
import type * as ts from 'typescript';
import { findApplication } from '../workspace/application';
import { addSocketIoClient } from '../workspace/socket-io-client';
import { parse, typescriptFiles } from '../workspace/source-files';
import { changeImports } from './change-imports';
import { dropApplicationRef } from './drop-application-ref';
import { findLeftovers } from './find-leftovers';
import { removeTicks } from './remove-ticks';
import { removeUnusedApplicationRefs, removeUnusedImports } from './remove-unused';
import type { FromNgxSocketIoOptions } from './schema';
import { applyEdits, type TextEdit } from './text-edit';

const OLD = 'ngx-socket-io';
const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies'];

/**
 * `ng generate @wirelight/angular:from-ngx-socket-io`: the imports of the whole workspace, the second
 * argument of the constructor, `tick()` calls that zone.js makes needless, and the dependency. What a
 * program cannot decide is listed, with file and line.
 */
export function fromNgxSocketIo({ project }: FromNgxSocketIoOptions): Rule {
  return async (tree: Tree, { logger }: SchematicContext) => {
    const { hasZone } = await findApplication(tree, project);
    const files = typescriptFiles(tree, '/').filter((path) => tree.readText(path).includes(OLD));
    const report: string[] = [];
    for (const path of files) {
      const text = migrate(path, tree.readText(path), hasZone);
      tree.overwrite(path, text);
      for (const { line, what } of findLeftovers(parse(path, text))) {
        report.push(`  ${path.slice(1)}:${line} ${what}`);
      }
    }
    const count = files.length === 1 ? '1 file' : `${files.length} files`;
    logger.info(`Changed ${count} from ${OLD} to @wirelight/angular.`);
    if (report.length > 0) logger.info(`Look at:\n${report.join('\n')}`);
    const isLeft = files.some((path) => tree.readText(path).includes(OLD));
    if (!isLeft) forget(tree);
    return files.length === 0 ? noop() : chain([addSocketIoClient()]);
  };
}

/** One file, step by step: each step sees what the one before has left. */
function migrate(path: string, text: string, hasZone: boolean): string {
  const steps: ((file: ts.SourceFile) => TextEdit[])[] = [
    changeImports,
    dropApplicationRef,
    ...(hasZone ? [removeTicks] : []),
    removeUnusedApplicationRefs,
    (file) => removeUnusedImports(file, ['ApplicationRef', 'inject']),
  ];
  return steps.reduce((now, step) => applyEdits(now, step(parse(path, now))), text);
}

/** Takes the old package out of package.json. */
function forget(tree: Tree): void {
  const manifest = new JSONFile(tree, '/package.json');
  for (const section of SECTIONS) {
    if (manifest.get([section, OLD]) !== undefined) manifest.remove([section, OLD]);
  }
}
