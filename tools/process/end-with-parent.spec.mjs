import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, vi } from 'vitest';

// Windows does not give an orphan another parent.
const whereParentsChange = process.platform === 'win32' ? () => undefined : it;

whereParentsChange('ends once the process that started it is gone, not before', async () => {
  const module = JSON.stringify(new URL('./end-with-parent.mjs', import.meta.url).href);
  const child = `import { endWithParent } from ${module}; endWithParent(50); console.log(process.pid); setInterval(() => {}, 1000);`;
  const parent = spawn(
    process.execPath,
    [
      '-e',
      `require('node:child_process').spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(child)}], { stdio: 'inherit' });
       setInterval(() => {}, 1000);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = await once(parent.stdout, 'data');
  const pid = Number(String(line));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(process.kill(pid, 0)).toBe(true);
  parent.kill('SIGKILL');
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 5000 });
});
