import { readFileSync } from 'node:fs';
import path from 'node:path';

const LANGUAGES = { '.mjs': 'js', '.js': 'js', '.ts': 'ts', '.html': 'html', '.css': 'css' };

/**
 * Takes code from a real file of the repository, so that the code shown is the code that runs.
 *
 * @param {string} root The repository.
 * @param {string} reference `path` or `path#region`; a region is what stands between `// #region name` and `// #endregion`.
 * @returns {{path: string, lang: string, text: string}} `text` without the common indentation.
 */
export function includeSource(root, reference) {
  const [file, region] = reference.split('#');
  const absolute = path.join(root, file);
  if (path.relative(root, absolute).startsWith('..')) {
    throw new Error(`include outside the repository: ${reference}`);
  }
  let lines;
  try {
    lines = readFileSync(absolute, 'utf8').trimEnd().split(/\r?\n/);
  } catch {
    throw new Error(`include of a file that is not there: ${reference}`);
  }
  if (region !== undefined) lines = takeRegion(lines, region, reference);
  return { path: file, lang: LANGUAGES[path.extname(file)] ?? 'text', text: dedent(lines) };
}

function takeRegion(lines, region, reference) {
  const start = lines.findIndex((line) => line.trim() === `// #region ${region}`);
  const length = lines.slice(start + 1).findIndex((line) => line.trim() === '// #endregion');
  if (start < 0 || length < 0)
    throw new Error(`include of a region that is not there: ${reference}`);
  return lines.slice(start + 1, start + 1 + length);
}

function dedent(lines) {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(common)).join('\n');
}
