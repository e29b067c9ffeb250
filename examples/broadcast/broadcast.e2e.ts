import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

let server: ChildProcess;
let url = '';

test.beforeAll(async () => {
  server = spawn(process.execPath, [fileURLToPath(new URL('./server.mjs', import.meta.url))], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout!, 'data')) as [Buffer];
  url = /http\S+/.exec(line.toString())![0];
});
test.afterAll(async () => {
  server.kill();
  await once(server, 'exit');
});

async function open(page: Page): Promise<Page> {
  await page.goto(url);
  await expect(page.getByRole('status')).toHaveText('connected');
  return page;
}

test('what one window says, every window hears [R1]', async ({ page, context }) => {
  const other = await open(await context.newPage());
  await open(page);
  await expect(other.getByRole('listitem')).toHaveText(['Somebody has come.']);
  await page.getByLabel('Say').fill('<b>hello</b>');
  await page.keyboard.press('Enter');
  await expect(other.getByRole('listitem')).toHaveText(['Somebody has come.', '<b>hello</b>']);
  await expect(page.getByRole('listitem')).toHaveText(['<b>hello</b>']);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
