import { expect, test, type Page } from '@playwright/test';
import { SCENARIOS } from '@wirelight/simulator/scenarios';
import { expectNoFaultsInBothThemes, expectNoOverflow, PHONE } from './page-faults';
import { watchConsole } from './watch-console';

/** Opens a scenario's page and waits until the tab has run it. */
async function open(page: Page, id: string, fragment = '') {
  await page.goto(`/scenarios/${id}${fragment}`);
  const time = page.getByRole('group', { name: 'Time' });
  await expect(time.getByRole('button', { name: 'Play', exact: true })).toBeEnabled({
    timeout: 15_000,
  });
  return {
    time,
    scrubber: time.getByRole('slider'),
    log: page.getByRole('table', { name: 'Everything on the wire' }),
  };
}

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

for (const { id, title, notice, assertions, settings: known } of SCENARIOS) {
  test(`${id} plays on a phone and proves what it claims`, async ({ page }) => {
    const problems = watchConsole(page);
    await page.setViewportSize(PHONE);
    const { time, scrubber, log } = await open(page, id);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByText('Nothing has happened yet.').first()).toBeVisible();
    await time.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(async () => Number(await scrubber.inputValue())).toBeGreaterThan(0);
    await time.getByRole('button', { name: 'Pause', exact: true }).click();
    await scrubber.fill((await scrubber.getAttribute('max')) ?? '');
    await expect.poll(() => log.getByRole('row').count()).toBeGreaterThan(2);

    const claims = page.getByRole('region', { name: 'What this run proves' });
    const own = assertions.filter(({ settings = {} }) =>
      Object.entries(settings).every(([name, value]) => known[name]?.default === value),
    );
    await expect(claims.getByText('(true)')).toHaveCount(own.length);
    await expect(claims.getByText('(not true in this run)')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Show entry/ })).toHaveCount(notice.length);
    await expectNoOverflow(page);
    expect(problems).toEqual([]);
  });
}

test('what to notice leads to its entry, and a claim about another run to that run', async ({
  page,
}) => {
  const { scrubber } = await open(page, 'climbing-to-websocket');
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
  await open(page, 'climbing-to-websocket');
  const client = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'client' }) });
  // Five requests: handshake, CONNECT, upgrade and two polls.
  await expect(client.getByRole('cell').first()).toHaveText('5');
});

test('a recording can be taken away as JSON and as HAR', async ({ page }) => {
  await open(page, 'climbing-to-websocket');
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
