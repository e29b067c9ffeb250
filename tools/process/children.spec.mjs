import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, vi } from 'vitest';
import { runChild } from './children.mjs';
import { inRoot } from '../setup/root.mjs';

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

it('resolves with the exit code', async () => {
  expect(await runChild(process.execPath, ['-e', 'process.exit(3)'])).toBe(3);
  expect(await runChild(process.execPath, ['-e', ''])).toBe(0);
});

it('prints the output of a quiet program only when it fails', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await runChild(process.execPath, ['-e', 'console.log("fine")'], { quiet: true });
  expect(write).not.toHaveBeenCalled();
  await runChild(process.execPath, ['-e', 'console.log("broken");process.exit(1)'], {
    quiet: true,
  });
  expect(write).toHaveBeenCalledExactlyOnceWith('broken\n');
  write.mockRestore();
});

it('resolves with 1 for a program that does not exist', async () => {
  const error = vi.spyOn(console, 'error').mockReturnValue();
  expect(await runChild(inRoot('no-such-program'), [])).toBe(1);
  expect(error).toHaveBeenCalledOnce();
  error.mockRestore();
});

// Windows ends a stopped process without telling it: there is nothing to test there.
const onSignals = process.platform === 'win32' ? () => undefined : it;

onSignals('ends its children, and theirs, when it is stopped', async () => {
  const grandchild = 'setInterval(() => {}, 1000)';
  const child = `const c = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}]);
    console.log(process.pid + ' ' + c.pid); setInterval(() => {}, 1000)`;
  const parent = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { runChild } from ${JSON.stringify(new URL('./children.mjs', import.meta.url).href)};
       await runChild(process.execPath, ['-e', ${JSON.stringify(child)}]);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = await once(parent.stdout, 'data');
  const pids = String(line).trim().split(' ').map(Number);
  expect(pids.map(isAlive)).toEqual([true, true]);
  parent.kill('SIGTERM');
  const [code] = await once(parent, 'exit');
  expect(code).toBe(143);
  await vi.waitFor(() => expect(pids.map(isAlive)).toEqual([false, false]), { timeout: 5000 });
});
