// @ts-check
// Puts the schematics of a package beside its code, as CommonJS: what the Angular CLI loads with require().
// build-schematics.mjs <source folder> <output folder>
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const [source = '', output = ''] = process.argv.slice(2);
const isTemplate = (/** @type {string} */ file) => file.endsWith('.template');
const isTest = (/** @type {string} */ file) => file.endsWith('.spec.ts');

for (const file of globSync('**/*', { cwd: source }).filter((name) => path.extname(name) !== '')) {
  const target = path.join(output, file);
  mkdirSync(path.dirname(target), { recursive: true });
  if (isTest(file) || file === 'tsconfig.json') continue;
  if (file.endsWith('.ts') && !isTemplate(file)) {
    // One file at a time: `npm test` checks the types with schematics/tsconfig.json.
    const { outputText } = ts.transpileModule(readFileSync(path.join(source, file), 'utf8'), {
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2022,
        esModuleInterop: true,
      },
    });
    writeFileSync(target.replace(/\.ts$/, '.js'), outputText);
  } else if (file.endsWith('.json')) {
    // `$schema` helps an editor here, and names a path that a package does not have.
    const { $schema: _, ...content } = JSON.parse(readFileSync(path.join(source, file), 'utf8'));
    writeFileSync(target, `${JSON.stringify(content, null, 2)}\n`);
  } else {
    cpSync(path.join(source, file), target);
  }
}
// The package around it is made of ES modules.
writeFileSync(path.join(output, 'package.json'), '{ "type": "commonjs" }\n');
