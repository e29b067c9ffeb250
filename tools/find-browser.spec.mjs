import { expect, it } from 'vitest';
import { findBrowser } from './find-browser.mjs';

/** A machine on which these files exist and these start; `said` collects what it is told. */
function machine({ env = {}, platform = 'linux', exist = [], start = exist, packaged = null }) {
  const said = [];
  const tried = [];
  return {
    env,
    platform,
    said,
    tried,
    exists: (file) => exist.includes(file),
    starts: (file) => {
      tried.push(file);
      return Promise.resolve(start.includes(file));
    },
    packaged: () =>
      packaged instanceof Error ? Promise.reject(packaged) : Promise.resolve(packaged),
    say: (line) => said.push(line),
  };
}

it('takes CHROME_BIN first and tries nothing else', async () => {
  const here = machine({
    env: { CHROME_BIN: '/my/chrome' },
    exist: ['/my/chrome', '/usr/bin/chromium'],
  });
  expect(await findBrowser(here)).toBe('/my/chrome');
  expect(here).toMatchObject({ tried: ['/my/chrome'], said: [] });
});

it.each([
  ['does not exist', []],
  ['does not start', ['/my/chrome']],
])('says so and goes on when CHROME_BIN %s', async (_, exist) => {
  const here = machine({
    env: { CHROME_BIN: '/my/chrome' },
    exist: [...exist, '/usr/bin/chromium'],
    start: ['/usr/bin/chromium'],
  });
  expect(await findBrowser(here)).toBe('/usr/bin/chromium');
  expect(here.said).toEqual([
    'CHROME_BIN is /my/chrome, which does not start: looking for another browser.',
  ]);
});

it.each([
  ['linux', {}, '/usr/bin/google-chrome-stable'],
  ['linux', { PATH: '/usr/bin:/nix/bin' }, '/nix/bin/chromium'],
  ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', { HOME: '/Users/me' }, '/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['win32', { ProgramFiles: 'C:\\P' }, 'C:\\P\\Google\\Chrome\\Application\\chrome.exe'],
  ['win32', { LOCALAPPDATA: 'C:\\L' }, 'C:\\L\\Google\\Chrome\\Application\\chrome.exe'],
])('finds an installed browser on %s with %j', async (platform, env, file) => {
  expect(await findBrowser(machine({ platform, env, exist: [file], packaged: '/packaged' }))).toBe(
    file,
  );
});

it('passes over an installed browser that does not start', async () => {
  const here = machine({
    exist: ['/usr/bin/google-chrome', '/usr/bin/chromium'],
    start: ['/usr/bin/chromium'],
  });
  expect(await findBrowser(here)).toBe('/usr/bin/chromium');
});

it('takes the packaged browser last', async () => {
  expect(await findBrowser(machine({ start: ['/packaged'], packaged: '/packaged' }))).toBe(
    '/packaged',
  );
});

it.each([
  ['there is none', null],
  ['it does not start', '/packaged'],
  ['it cannot be expanded', new Error('disk full')],
])('says in one sentence what to install when, at last, %s', async (_, packaged) => {
  await expect(findBrowser(machine({ packaged }))).rejects.toThrow(
    /^No usable browser: install Google Chrome or Chromium .* or set CHROME_BIN/,
  );
});
