// @ts-check
import path from 'node:path';

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

/**
 * Where a Chrome or Chromium usually is, most likely first. Most of these files do not exist.
 *
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env - The environment: PATH, HOME, ProgramFiles, LOCALAPPDATA.
 * @returns {string[]} Absolute paths.
 */
export function installedBrowsers(platform, env) {
  if (platform === 'win32') return onWindows(env);
  const places = platform === 'darwin' ? onMac(env) : onLinux();
  const onPath = (env['PATH'] ?? '')
    .split(':')
    .filter((folder) => path.posix.isAbsolute(folder))
    .flatMap((folder) => NAMES.map((name) => path.posix.join(folder, name)));
  return [...new Set([...places, ...onPath])];
}

function onLinux() {
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [
    ...folders.flatMap((folder) => NAMES.map((name) => `${folder}/${name}`)),
    '/opt/google/chrome/chrome',
  ];
}

/** @param {Record<string, string | undefined>} env */
function onMac(env) {
  const apps = ['Google Chrome', 'Chromium', 'Google Chrome Canary'];
  return ['/Applications', `${env['HOME'] ?? ''}/Applications`].flatMap((folder) =>
    apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
  );
}

/** @param {Record<string, string | undefined>} env */
function onWindows(env) {
  return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Chromium\\Application\\chrome.exe`,
    ]);
}
