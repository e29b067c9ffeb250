// The built client in two browsers on two nodes: every program runs as it does for a reader.
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ChatCluster, startChatCluster } from '../server/chat-cluster.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;
let cluster: ChatCluster;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'wirelight-chat-e2e-'));
  cluster = await startChatCluster({
    nodes: 2,
    database: path.join(folder, 'chat.sqlite'),
    port: 0,
  });
});
test.afterAll(async () => {
  await cluster.close();
  rmSync(folder, { recursive: true });
});

/** Somebody's window, entered with nothing but the keyboard. */
async function enter(context: BrowserContext, name: string, room: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${cluster.url}/?room=${room}`);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Your name')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/Connected to n\d over WebSocket/);
  return page;
}

/** Types a message; the focus is in the line since the room was entered. */
async function say(page: Page, text: string): Promise<void> {
  await expect(page.getByLabel(/^Message to/)).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const nodeOf = async (page: Page): Promise<string> =>
  /n\d/.exec((await page.getByRole('status').textContent()) ?? '')?.[0] ?? '';
const line = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });

/** Two people in one room, on different nodes. */
async function enterOnTwoNodes(context: BrowserContext, room: string): Promise<[Page, Page]> {
  const ada = await enter(context, 'Ada', room);
  for (let tries = 0; tries < 3; tries++) {
    const grace = await enter(context, 'Grace', room);
    if ((await nodeOf(grace)) !== (await nodeOf(ada))) return [ada, grace];
    await grace.close();
  }
  throw new Error('the balancer knows only one node');
}

async function expectNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

test('two windows talk across two nodes, by keyboard [R1] [R2]', async ({ context }) => {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  const [ada, grace] = await enterOnTwoNodes(context, 'lobby');
  const [from, to] = [await nodeOf(ada), await nodeOf(grace)];
  await expect(ada.getByRole('list', { name: 'Here' })).toHaveText(
    new RegExp(`Ada \\(you\\), on ${from}\\s*Grace, on ${to}`),
  );

  await say(ada, 'hello from the other node');
  await expect(line(grace, 'hello from')).toContainText(`by ${from}, over to ${to}`);
  await expect(line(ada, 'hello from')).toContainText(`by ${from}`);
  await say(grace, 'and back');
  await expect(line(ada, 'and back')).toContainText(`by ${to}, over to ${from}`);
  await expect(ada.getByRole('article')).toHaveCount(2);

  await ada.reload();
  await expect(ada.getByRole('article')).toHaveText([/hello from the other node/, /and back/]);
  expect(problems).toEqual([]);
});

test('what is typed and sent within one frame leaves nothing in the line', async ({ context }) => {
  const ada = await enter(context, 'Ada', 'quick');
  const text = ada.getByLabel(/^Message to/);
  await text.evaluate((input: HTMLInputElement) => {
    input.value = 'quick';
    input.dispatchEvent(new Event('input'));
    input.form?.requestSubmit();
  });
  await expect(line(ada, 'quick')).toBeVisible();
  await expect(text).toHaveValue('');
});

test('rooms are apart, and each has its past', async ({ context }) => {
  const ada = await enter(context, 'Ada', 'kitchen');
  await say(ada, 'only for the kitchen');
  await ada.getByLabel('Go to a room').fill('attic');
  await ada.keyboard.press('Enter');
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText('attic');
  await expect(ada.getByText('Nobody has said anything here yet.')).toBeVisible();
  await ada.goBack();
  await expect(line(ada, 'only for the kitchen')).toBeVisible();
  await ada.getByLabel('Go to a room').fill('No Room');
  await ada.keyboard.press('Enter');
  await expect(ada.getByRole('alert')).toHaveText(/small letters, digits and hyphens/);
});

test('a killed node: the window says so, goes to the other and has missed nothing [R2]', async ({
  context,
}) => {
  const [ada, grace] = await enterOnTwoNodes(context, 'killed');
  await say(ada, 'one');
  await expect(line(grace, 'one')).toBeVisible();
  const killed = await nodeOf(grace);
  const left = await nodeOf(ada);
  await cluster.nodes.find(({ name }) => name === killed)?.program?.kill();
  await say(grace, 'said on the way');
  await say(ada, 'two');

  await expect(grace.getByRole('status')).toHaveText(`Connected to ${left} over WebSocket.`);
  await expect(grace.getByText(`Your nodes so far: ${killed}, then ${left}.`)).toBeVisible();
  for (const page of [ada, grace]) {
    await expect(page.getByRole('article')).toHaveCount(3);
    for (const text of ['one', 'two', 'said on the way'])
      await expect(line(page, text)).toBeVisible();
    await expect(line(page, 'said on the way')).toContainText(`by ${left}`);
  }
  await cluster.start(killed);
});

test('a name that the server would not take is told before it is asked', async ({ page }) => {
  await page.goto(cluster.url);
  await page.getByLabel('Your name').fill('<b>');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Your name')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(/A name is made of/)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`fits a phone and has no faults, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 360, height: 740 },
    });
    const first = await context.newPage();
    await first.goto(cluster.url);
    await expect(first.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoFaults(first);
    const page = await enter(context, 'Ada', `phone-${colorScheme}`);
    await say(page, `a-very-long-word-${'x'.repeat(120)}`);
    await expect(page.getByRole('article')).toContainText('by n');
    await expectNoFaults(page);
    await context.close();
  });
}
