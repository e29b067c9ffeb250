import { expect, test, type Locator, type Page } from '@playwright/test';
import { openLab } from './lab';
import { expectNoFaultsInBothThemes, onPhone } from './page-faults';
import { watchConsole } from './watch-console';
import { watchSlips } from './watch-slips';

/** A lab on this browser's own APIs, by what a reader calls its parts. */
async function openOwn(page: Page, path: string, fragment = '') {
  const lab = await openLab(page, fragment, path);
  const place = (name: string): Locator => page.getByRole('radio', { name, exact: true });
  const table = page.getByRole('table', { name: 'Virtual and real, side by side' });
  return {
    ...lab,
    virtual: place('the virtual network'),
    real: place('this browser’s own APIs'),
    run: page.getByRole('button', { name: /^Run for \d+ seconds$/ }),
    stop: page.getByRole('button', { name: 'Stop', exact: true }),
    clock: page.getByRole('timer'),
    table,
    done: page.getByText('The views show the real run of'),
    /** The cells of a row of the comparison. */
    cells: (name: string): Locator =>
      table
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
        .getByRole('cell'),
  };
}

/** The numbers in a cell of the comparison. */
async function numbersIn(cell: Locator): Promise<{ virtual: number; real: number }> {
  const text = (await cell.textContent()) ?? '';
  const after = (word: string): number =>
    Number(new RegExp(`${word}\\s+([\\d.]+)`).exec(text)?.[1]);
  return { virtual: after('virtual'), real: after('real') };
}

const RACE = '/learn/race';
/** News and questions often enough for a short run. */
const BUSY = 'v=1&every=1000&interval=500';

for (const serviceWorkers of ['allow', 'block'] as const) {
  test.describe(`with service workers ${serviceWorkers === 'allow' ? 'allowed' : 'blocked'}`, () => {
    test.use({ serviceWorkers });

    test('a race on the real interfaces: every transport gets its news, and short polling asks most', async ({
      page,
    }) => {
      const problems = watchConsole(page);
      const race = await openOwn(page, RACE, BUSY);
      await race.real.check();
      await race.run.click();
      await expect(race.clock).toContainText(/^[1-9]/, { timeout: 20_000 });
      await expect(race.done).toBeVisible({ timeout: 20_000 });

      const transports = ['Short polling', 'Long polling', 'WebSocket', 'Socket.IO'];
      if (serviceWorkers === 'allow') transports.push('Event stream');
      const requests = new Map<string, number>();
      for (const name of transports) {
        requests.set(name, (await numbersIn(race.cells(name).nth(0))).real);
        expect((await numbersIn(race.cells(name).nth(1))).real).toBeGreaterThan(4);
        await expect(race.cells(name).nth(5)).toContainText('not measured');
      }
      expect(requests.get('WebSocket')).toBe(1);
      expect(requests.get('Short polling')).toBeGreaterThan(requests.get('Long polling') ?? 0);
      expect(requests.get('Long polling')).toBeGreaterThan(6);
      await expect(race.cells('Iframe').nth(0)).toContainText('not run');
      await expect(page.getByText('Iframe is left out:')).toBeVisible();
      const stream = race.cells('Event stream').nth(0);
      if (serviceWorkers === 'allow') await expect(stream).toHaveText(/real\s+1/);
      else await expect(stream).toContainText('not run');
      // Scrubbed like any other run.
      await expect(race.log).toContainText('GET /news');
      await race.goTo(3);
      await expect.poll(race.happened).toBe(3);
      await race.virtual.check();
      await expect(race.table).toHaveCount(0);
      expect(problems.filter((text) => !text.includes('blocked by Playwright'))).toEqual([]);
    });
  });
}

test('a stopped race stays as far as it came; a change of the conditions is virtual again', async ({
  page,
}) => {
  const race = await openOwn(page, RACE, BUSY);
  await race.real.check();
  await race.run.click();
  await expect(race.clock).toContainText(/^2/, { timeout: 20_000 });
  await race.stop.click();
  await expect(race.done).toContainText(/real run of [2-9](\.\d+)? s/);
  await expect(race.run).toBeEnabled();
  await race.goTo(0);
  await race.latency.fill('300');
  await race.latency.blur();
  await expect(race.table).toHaveCount(0);
});

test('leaving the page ends the run: nothing of it is asked for any more', async ({ page }) => {
  const asked: string[] = [];
  const slipped = watchSlips(page);
  page.on('request', (request) => {
    if (request.url().includes('wirelight-run')) asked.push(request.url());
  });
  const race = await openOwn(page, RACE, BUSY);
  await race.real.check();
  await race.run.click();
  await expect(race.clock).toContainText(/^1/, { timeout: 20_000 });
  expect(asked.length).toBeGreaterThan(3);
  await page.getByRole('link', { name: 'Learn', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Learn' })).toBeVisible();
  // What was under way at that moment may still fail.
  await page.waitForTimeout(1500);
  const { length } = asked;
  await page.waitForTimeout(2500);
  expect(asked).toHaveLength(length);
  expect(slipped).toEqual([]);
});

test('a client that is left in the middle of its climb says nothing to the site’s own server', async ({
  page,
}) => {
  const slipped = watchSlips(page);
  for (const wait of [0, 150, 300, 450]) {
    const climb = await openOwn(page, '/learn/climbing-to-websocket');
    await climb.real.check();
    await climb.run.click();
    await expect(climb.stop).toBeVisible();
    await page.waitForTimeout(wait);
    await page.getByRole('link', { name: 'Learn', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Learn' })).toBeVisible();
    await page.waitForTimeout(500);
  }
  expect(slipped).toEqual([]);
});

test('a climb with the real socket.io-client takes the steps of the virtual one', async ({
  page,
}) => {
  const problems = watchConsole(page);
  const climb = await openOwn(page, '/learn/climbing-to-websocket');
  await climb.real.check();
  await climb.run.click();
  await expect(climb.done).toBeVisible({ timeout: 30_000 });
  const value = (name: string): Locator => climb.cells(name).first();
  await expect(value('The namespace is connected')).toContainText(/virtual 320 ms, polling/);
  await expect(value('The probe goes out')).toContainText(/real [\d.]+ m?s/);
  await expect(value('The client has moved over')).toContainText(/real [\d.]+ m?s/);
  await expect(value('The question is answered')).toContainText(/real [1-5](\.\d+)? s/);
  const frames = await numbersIn(value('WebSocket frames'));
  expect(frames.real).toBeGreaterThanOrEqual(5);
  await expect.poll(climb.readAll).toContain('pong "probe"');
  expect(problems).toEqual([]);
});

test('a server program that loops for ever is not run in the page itself', async ({ page }) => {
  const climb = await openOwn(
    page,
    '/learn/climbing-to-websocket',
    'v=1&upgrade=blocked&program=throws',
  );
  await climb.real.check();
  await expect(climb.run).toBeVisible();
  await page.getByLabel('loops for ever').click();
  await expect(page.getByText('stops the tab that it runs in')).toBeVisible();
  await expect(climb.run).toHaveCount(0);
});

test('by keyboard on a phone, light and dark, with nothing that axe knows', async ({ page }) => {
  await onPhone(page);
  const race = await openOwn(page, RACE, BUSY);
  await race.virtual.focus();
  await page.keyboard.press('ArrowDown');
  await expect(race.real).toBeChecked();
  // The radio is checked at once, its button is drawn a moment later: Tab would go past it.
  await expect(race.run).toBeEnabled();
  await page.keyboard.press('Tab');
  await expect(race.run).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(race.clock).toContainText(/^2/, { timeout: 20_000 });
  await expect(race.stop).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(race.done).toBeVisible();
  await expect(race.table).toBeVisible();
  await expectNoFaultsInBothThemes(page, (axe) =>
    axe.include('lab-own-apis-panel').include('lab-own-apis-comparison'),
  );
});
