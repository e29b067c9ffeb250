import { expect, it } from 'vitest';
import { installStamp, isInstalled } from './install-stamp.mjs';

const lock = {
  packages: {
    '': { version: '0.0.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-win': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
};

it('changes with the lock file and with the platform', () => {
  const stamp = installStamp('{}', 'linux-x64');
  expect(stamp).toMatch(/^[0-9a-f]{64}$/);
  expect(installStamp('{}', 'linux-x64')).toBe(stamp);
  expect(installStamp('{ }', 'linux-x64')).not.toBe(stamp);
  expect(installStamp('{}', 'darwin-arm64')).not.toBe(stamp);
});

it('accepts an install that lacks the optional packages of other platforms', () => {
  expect(
    isInstalled(lock, { packages: { 'node_modules/a': lock.packages['node_modules/a'] } }),
  ).toBe(true);
});

it.each([
  ['a missing package', {}],
  ['another version', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
  ['other contents', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-z' } }],
])('refuses %s', (_, packages) => {
  expect(isInstalled(lock, { packages })).toBe(false);
});
