import { expect, test } from '@playwright/test';
import { SCENARIOS } from '@wirelight/simulator/scenarios';
import { expectNoFaultsInBothThemes } from './page-faults';
import { openScenario, walkScenario } from './scenario-page';

/** One of each kind: raw transports, Engine.IO, Socket.IO, many clients. All: `scenarios.slow.ts`. */
const WALKED = ['same-news', 'climbing-to-websocket', 'room-board', 'thundering-herd'];

test('the list names every scenario with what it teaches, and leads to it', async ({ page }) => {
  await page.goto('/scenarios');
  const list = page.getByRole('list', { name: 'Scenarios' });
  for (const { title } of SCENARIOS) {
    await expect(list.getByRole('link', { name: title, exact: true })).toBeVisible();
  }
  const [first] = SCENARIOS;
  await list.getByRole('link', { name: first?.title ?? '', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.title ?? '');
});

test('the list has no accessibility fault that axe knows, light or dark', async ({ page }) => {
  await page.goto('/scenarios');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoFaultsInBothThemes(page);
});

for (const id of WALKED) walkScenario(id);

test('what to notice leads to its entry, and a claim about another run to that run', async ({
  page,
}) => {
  const { scrubber } = await openScenario(page, 'climbing-to-websocket');
  await page
    .getByRole('button', { name: /^Show entry/ })
    .nth(4)
    .click();
  await expect(page.getByRole('region', { name: 'The chosen entry' })).toContainText('2probe');
  await expect.poll(async () => Number(await scrubber.inputValue())).toBeGreaterThan(10);
  const claims = page.getByRole('region', { name: 'What this run proves' });
  const elsewhere = claims.getByRole('listitem').filter({ hasText: 'there is not one frame' });
  await elsewhere.getByRole('button', { name: 'Run it with Block the Upgrade: on' }).click();
  await expect(elsewhere).toContainText('(true)');
  await expect(page).toHaveURL(/upgrade=blocked/);
});

test('the numbers of a run are those of its recording', async ({ page }) => {
  await openScenario(page, 'climbing-to-websocket');
  const client = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'client' }) });
  // Five requests: handshake, CONNECT, upgrade and two polls.
  await expect(client.getByRole('cell').first()).toHaveText('5');
});

test('a recording can be taken away as JSON and as HAR', async ({ page }) => {
  await openScenario(page, 'climbing-to-websocket');
  const save = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const file = await download;
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
  };
  const json = await save('Download as JSON');
  expect(json.name).toBe('climbing-to-websocket.json');
  expect((JSON.parse(json.text) as { entries: unknown[] }).entries.length).toBeGreaterThan(40);
  const har = await save('Download as HAR');
  expect(har.name).toBe('climbing-to-websocket.har');
  const { log } = JSON.parse(har.text) as { log: { entries: { request: { url: string } }[] } };
  expect(log.entries[0]?.request.url).toContain('/socket.io/?EIO=4&transport=polling');
});
