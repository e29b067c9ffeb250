// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findBrowser } from '../find-browser.mjs';
import { serveSite } from '../serve-site.mjs';
import { inRoot } from '../setup/root.mjs';
import { contactSheet } from '../screenshots/contact-sheet.mjs';
import { pageTargets, storyTargets } from '../screenshots/targets.mjs';
import { takeShot } from '../screenshots/take-shot.mjs';
import { runSteps } from '../steps/run-steps.mjs';

const WIDTHS = [360, 1280];
const THEMES = /** @type {const} */ (['light', 'dark']);

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(inRoot(file), 'utf8'));

/**
 * `npm run shots [-- filter ...]`: photographs every page and story, phone and desktop, light and dark, into shots/.
 *
 * @param {readonly string[]} filters - Only names that contain one of these.
 */
export async function run(filters) {
  await runSteps(['site', 'storybook']);
  const executablePath = await findBrowser();
  const { chromium } = await import('playwright');
  const hasStories = existsSync(inRoot('dist/storybook/index.json'));
  const pages = await serveSite();
  const stories = hasStories ? await serveSite('dist/storybook') : undefined;
  rmSync(inRoot('shots'), { recursive: true, force: true });
  mkdirSync(inRoot('shots'), { recursive: true });

  const browser = await chromium.launch({ executablePath });
  /** @type {Map<string, {name: string, shots: {label: string, file: string}[], trouble: string[]}>} */
  const rows = new Map();
  try {
    for (const theme of THEMES) {
      const targets = [
        ...pageTargets(readJson('dist/site/prerendered-routes.json')),
        ...(hasStories ? storyTargets(readJson('dist/storybook/index.json'), theme) : []),
      ].filter(
        ({ name }) => filters.length === 0 || filters.some((filter) => name.includes(filter)),
      );
      for (const { kind, name, path } of targets) {
        const row = rows.get(name) ?? { name, shots: [], trouble: [] };
        rows.set(name, row);
        for (const width of WIDTHS) {
          const file = `${name}-${String(width)}-${theme}.png`;
          const url = `${(kind === 'page' ? pages : (stories ?? pages)).url}${path}`;
          const trouble = await takeShot(browser, {
            url,
            width,
            theme,
            file: inRoot('shots', file),
          });
          row.shots.push({ label: `${String(width)} ${theme}`, file });
          row.trouble.push(...trouble.map((line) => `${String(width)} ${theme}: ${line}`));
        }
      }
    }
  } finally {
    await browser.close();
    await Promise.all([pages.close(), stories?.close()]);
  }
  writeFileSync(inRoot('shots/index.html'), contactSheet([...rows.values()]));
  for (const { name, trouble } of rows.values()) {
    for (const line of trouble) console.log(`${name} ${line}`);
  }
  console.log(
    `${String(rows.size * WIDTHS.length * THEMES.length)} screenshots: open shots/index.html`,
  );
}
