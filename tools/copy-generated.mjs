// @ts-check
// Puts the generated folders of a project beside its compiled files: tsc copies neither JavaScript nor typings.
import { cpSync, globSync } from 'node:fs';
import path from 'node:path';

const project = process.argv[2] ?? '';
const source = path.join(project, 'src');

for (const folder of globSync('**/generated', { cwd: source })) {
  cpSync(path.join(source, folder), path.join(project, 'dist', folder), { recursive: true });
}
