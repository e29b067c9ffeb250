// @ts-check
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../setup/root.mjs';

/**
 * The Chromium inside the npm package `@sparticuz/chromium` (Linux on x64 only), expanded on first use: 200 MB, 2 s.
 *
 * The package expands into the temporary folder and takes any file called `chromium` that it finds there, of whatever
 * version and however incomplete. So it gets a temporary folder of its own, which is moved to a name with the
 * package's version once it is complete.
 *
 * @returns {Promise<string | null>} Null where the package has nothing for this machine.
 */
export async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const manifest = inRoot('node_modules/@sparticuz/chromium/package.json');
  if (!existsSync(manifest)) return null;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const cache = inRoot('node_modules/.cache/wirelight');
  const home = path.join(cache, `chromium-${version}`);
  const executable = path.join(home, 'chromium');
  if (!existsSync(executable)) {
    mkdirSync(cache, { recursive: true });
    await expandInto(mkdtempSync(path.join(cache, 'expanding-')), home);
  }
  return executable;
}

/** @param {string} temporary @param {string} home */
async function expandInto(temporary, home) {
  const { default: chromium } = await import('@sparticuz/chromium');
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  try {
    await chromium.executablePath();
    if (!existsSync(home)) renameSync(temporary, home);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(temporary, { recursive: true, force: true });
  }
}
