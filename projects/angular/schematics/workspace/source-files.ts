import type { Tree } from '@angular-devkit/schematics';
import * as ts from 'typescript';

/** The paths of all TypeScript files below a folder, declarations left out. */
export function typescriptFiles(tree: Tree, folder: string): string[] {
  const files: string[] = [];
  tree.getDir(folder).visit((path) => {
    const isSource = path.endsWith('.ts') && !path.endsWith('.d.ts');
    if (isSource && !/\/(node_modules|dist)\//.test(path)) files.push(path);
  });
  return files;
}

/** A file as TypeScript reads it, with parents. */
export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/**
 * The names that a file imports from a package, under which names it knows them.
 *
 * @returns Imported name to local name.
 */
export function importedNames(file: ts.SourceFile, from: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    if ((statement.moduleSpecifier as ts.StringLiteral).text !== from) continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements) {
      names.set((propertyName ?? name).text, name.text);
    }
  }
  return names;
}
