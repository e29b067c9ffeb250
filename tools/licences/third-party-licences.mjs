// @ts-check
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The licences of the packages that went into a bundle, as the licences themselves ask for.
 *
 * @param {string} root Folder that the inputs are relative to.
 * @param {readonly string[]} inputs Files that were bundled: the keys of esbuild's `metafile.inputs`.
 * @returns {string} One block per package: name, version, licence, its text.
 * @throws {Error} `no-licence` when a package comes without the text of one.
 */
export function thirdPartyLicences(root, inputs) {
  const folders = new Set(inputs.flatMap((input) => packageFolder(input) ?? []));
  const blocks = [...folders].map((folder) => {
    const { name, version, license, licenses } = JSON.parse(
      readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
    );
    const text = licenceText(path.join(root, folder));
    if (text === null) throw new Error(`no-licence: ${name} ${version} has no licence text.`);
    return {
      name,
      block: `${name} ${version} (${license ?? licenses?.[0]?.type ?? 'see below'})\n\n${text.trim()}\n`,
    };
  });
  blocks.sort((a, b) => (a.name < b.name ? -1 : 1));
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return blocks.map(({ block }) => block).join(rule);
}

/**
 * @param {string} folder A package.
 * @returns {string | null} Its licence file, else the part of its readme that is headed so.
 */
function licenceText(folder) {
  const [file] = globSync('{LICENSE,LICENCE,license,licence}*', { cwd: folder }).sort();
  if (file !== undefined) return readFileSync(path.join(folder, file), 'utf8');
  const [readme] = globSync('{README,readme,Readme}*', { cwd: folder }).sort();
  const text = readme === undefined ? '' : readFileSync(path.join(folder, readme), 'utf8');
  return /^#+ *licen[sc]e\b[\s\S]*/im.exec(text)?.[0] ?? null;
}

/**
 * @param {string} input
 * @returns {string | null} Folder of the package that a file belongs to; `null` for a file of our own.
 */
function packageFolder(input) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input.replaceAll('\\', '/'));
  return match?.[1] ?? null;
}
