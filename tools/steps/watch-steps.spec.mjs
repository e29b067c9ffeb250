import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchSteps } from './watch-steps.mjs';

let folder;
let stop = () => undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wirelight-watch-'));
  mkdirSync(path.join(folder, 'deep'));
  mkdirSync(path.join(folder, 'generated'));
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true });
});
const save = (name, text) => writeFileSync(path.join(folder, name), text);

it('rebuilds once for several saves, again for a later one, never for what was generated', async () => {
  const rebuild = vi.fn(() => Promise.resolve());
  stop = watchSteps(['docs'], [folder, path.join(folder, 'missing')], rebuild);
  save('a.md', '1');
  save('deep/b.md', '1');
  await vi.waitFor(() => expect(rebuild).toHaveBeenCalledExactlyOnceWith(['docs']), 3000);
  save('deep/b.md', '2');
  await vi.waitFor(() => expect(rebuild).toHaveBeenCalledTimes(2), 3000);
  save('generated/c.ts', '1');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(rebuild).toHaveBeenCalledTimes(2);
});

it('goes on after a failed rebuild', async () => {
  const error = vi.spyOn(console, 'error').mockReturnValue();
  const rebuild = vi.fn(() => Promise.reject(new Error('broken')));
  stop = watchSteps(['docs'], [folder], rebuild);
  save('a.md', '1');
  await vi.waitFor(() => expect(error).toHaveBeenCalledExactlyOnceWith('broken'), 3000);
  save('a.md', '2');
  await vi.waitFor(() => expect(error).toHaveBeenCalledTimes(2), 3000);
  error.mockRestore();
});

it('catches up when something changes during a rebuild, without running two at once', async () => {
  let running = 0;
  let most = 0;
  const finish = [];
  const rebuild = vi.fn(async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => finish.push(resolve));
    running--;
  });
  stop = watchSteps(['docs'], [folder], rebuild);
  save('a.md', '1');
  await vi.waitFor(() => expect(rebuild).toHaveBeenCalledTimes(1), 3000);
  save('a.md', '2');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(rebuild).toHaveBeenCalledTimes(1);
  finish.shift()();
  await vi.waitFor(() => expect(rebuild).toHaveBeenCalledTimes(2), 3000);
  finish.shift()();
  expect(most).toBe(1);
});
