import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRoot } from './root.mjs';

const COMMANDS = [
  'start',
  'chat',
  'dev',
  'test',
  'test-all',
  'shots',
  'build',
  'bench',
  'storybook',
];

/** Runs a command in a process that believes it is another version of Node.js. */
function runAs(version, command) {
  const disguise = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`;
  return spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(disguise)}`, inRoot('tools', command)],
    { encoding: 'utf8' },
  );
}

it.each(['18.20.8', '16.0.0'])('stops Node.js %s with one sentence', (version) => {
  const { status, stdout, stderr } = runAs(version, 'start.mjs');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(
    new RegExp(`^Wirelight needs Node\\.js 20 or newer .* this is ${version}: install .*\\n$`),
  );
});

it('says nothing on Node.js 20', () => {
  const { status, stderr } = runAs('20.0.0', 'setup/require-node-20.mjs');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

it.each(COMMANDS)('%s checks first and imports the rest afterwards', (command) => {
  const lines = readFileSync(inRoot('tools', `${command}.mjs`), 'utf8').split('\n');
  expect(lines[0]).toBe("import './setup/require-node-20.mjs';");
  expect(lines.slice(1).some((line) => /^import\s*['{]/.test(line))).toBe(false);
});
