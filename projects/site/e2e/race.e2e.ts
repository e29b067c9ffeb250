import { expect, test, type Locator, type Page } from '@playwright/test';
import { openLab } from './lab';
import { expectNoFaultsInBothThemes, onPhone } from './page-faults';
import { watchConsole } from './watch-console';

/** The end of the run, virtual milliseconds: a minute of news, then silence. */
const END = 161_000;
const NEWS = 60_000;

async function openRace(page: Page, fragment = '') {
  const lab = await openLab(page, fragment, '/learn/race');
  const moment = page.getByRole('slider', { name: 'Moment' });
  const table = (name: string): Locator => page.getByRole('table', { name });
  return {
    ...lab,
    moment,
    /** Moves the cursor to a moment, virtual milliseconds. */
    goToMoment: async (at: number) => {
      await moment.fill(String(at));
    },
    /** The words of a meter for a transport. */
    meter: (name: string, transport: string): Locator =>
      table(name)
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: transport, exact: true }) })
        .getByRole('cell'),
    /** The cells of a transport in the table of advantages and drawbacks. */
    balance: (transport: string, column: 'advantages' | 'drawbacks' | 'not measured'): Locator =>
      table('Advantages and drawbacks')
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: transport, exact: true }) })
        .getByRole('cell')
        .nth(['advantages', 'drawbacks', 'not measured'].indexOf(column)),
    /** The lane of a transport in the chart. */
    lane: (transport: string): Locator =>
      page
        .getByRole('region', { name: /How old/ })
        .getByRole('listitem')
        .filter({ hasText: transport }),
  };
}

/** The number at the start of a text such as `14.4 KiB`, in bytes. */
async function bytesOf(cell: Locator): Promise<number> {
  const text = (await cell.textContent()) ?? '';
  const [, value = '', unit = 'B'] = /([\d.]+)\s*(B|KiB|MiB)/.exec(text) ?? [];
  return Number(value) * (unit === 'MiB' ? 1024 * 1024 : unit === 'KiB' ? 1024 : 1);
}

test('[T1] short polling asks for nothing most of the time, knows late, and pays for silence', async ({
  page,
}) => {
  const problems = watchConsole(page);
  const race = await openRace(page);
  await race.goToMoment(4000);
  await expect(race.lane('Short polling')).toContainText('1 s behind');
  await race.goToMoment(END);
  await expect(race.meter('HTTP requests', 'Short polling')).toHaveText('24');
  await expect(race.meter('Delay of news', 'Short polling')).toHaveText('1.1 s, 2.1 s');
  await expect(race.meter('Price of silence', 'Short polling')).toHaveText(/^8\d\d(\.\d)? KiB\/h$/);
  await expect(race.meter('Connections held', 'Short polling')).toHaveText('1.0, max 1');
  await page.getByRole('listitem').filter({ hasText: 'for nothing' }).getByRole('button').click();
  await expect(page.getByRole('region', { name: 'The chosen entry' })).toContainText('[]');
  expect(problems).toEqual([]);
});

test('[T2] long polling knows after one latency, for more than ten times the bytes of a WebSocket', async ({
  page,
}) => {
  const race = await openRace(page);
  await page.getByRole('radio', { name: 'More than ten times as much.' }).check();
  await race.goToMoment(END);
  await expect(race.meter('Delay of news', 'Long polling')).toHaveText('50 ms, 50 ms');
  await expect(race.meter('HTTP requests', 'Long polling')).toHaveText('20');
  const [long, socket] = await Promise.all(
    ['Long polling', 'WebSocket'].map((name) => bytesOf(race.meter('Bytes on the wire', name))),
  );
  expect((long ?? 0) / (socket ?? 1)).toBeGreaterThan(10);
  await page.getByText('Compare with what happens').click();
  await expect(page.getByText('You were right.')).toBeVisible();
});

test('[T3] an iframe gets scripts in a document that never ends, with one request', async ({
  page,
}) => {
  const race = await openRace(page);
  await race.goToMoment(END);
  await expect(race.meter('HTTP requests', 'Iframe')).toHaveText('1');
  await expect(race.meter('Delay of news', 'Iframe')).toHaveText('50 ms, 50 ms');
  await expect(race.meter('Price of silence', 'Iframe')).toHaveText('0 B/h');
  const notice = page.getByRole('listitem').filter({ hasText: 'News that are scripts' });
  await notice.getByRole('button').click();
  await expect(page.getByRole('region', { name: 'The chosen entry' })).toContainText('parent.got(');
});

test('[T4] an event stream leads one way: what the page says goes by POST, over a second connection', async ({
  page,
}) => {
  const race = await openRace(page);
  await race.goToMoment(END);
  await expect(race.meter('HTTP requests', 'Event stream')).toHaveText('1');
  await expect(race.meter('Price of silence', 'Event stream')).toHaveText('0 B/h');
  await race.goTo(0);
  await page.getByRole('switch', { name: 'The page sends too' }).click();
  await expect(page).toHaveURL(/talk=sends/);
  await race.goToMoment(END);
  await expect(race.meter('HTTP requests', 'Event stream')).toHaveText('21');
  await expect(race.meter('Connections held', 'Event stream')).toHaveText(/max 2$/);
  await expect(race.balance('Event stream', 'drawbacks')).toContainText('in requests of its own');
  await race.goToMoment(1600);
  await expect(race.log).toContainText('POST /news/say');
});

test('[T5] a WebSocket takes the fewest bytes, and speaks over the connection it has', async ({
  page,
}) => {
  const race = await openRace(page, 'v=1&talk=sends%20too&every=500');
  await race.goToMoment(NEWS);
  const names = ['Short polling', 'Long polling', 'Iframe', 'Event stream', 'Socket.IO'];
  const socket = await bytesOf(race.meter('Bytes on the wire', 'WebSocket'));
  for (const name of names)
    await expect.poll(() => bytesOf(race.meter('Bytes on the wire', name))).toBeGreaterThan(socket);
  await expect(race.meter('Connections held', 'WebSocket')).toHaveText('1.0, max 1');
  await expect(race.meter('Delay of what the page says', 'WebSocket')).toHaveText('50 ms, 50 ms');
  await expect(race.balance('WebSocket', 'advantages')).toContainText('over the connection it has');
});

test('[T6] HTTP/2 takes header bytes away, not requests; without keep-alive news are later', async ({
  page,
}) => {
  const race = await openRace(page);
  await race.goToMoment(NEWS);
  const bytes = () => bytesOf(race.meter('Bytes on the wire', 'Short polling'));
  await expect.poll(bytes).toBeGreaterThan(0);
  const before = await bytes();
  await race.goTo(0);
  await page.getByRole('radio', { name: 'HTTP/2', exact: true }).check();
  await expect(page).toHaveURL(/http=2/);
  await race.goToMoment(NEWS);
  await expect(race.meter('HTTP requests', 'Short polling')).toHaveText('24');
  await expect.poll(async () => before / (await bytes())).toBeGreaterThan(5);
  await race.goTo(0);
  await page.getByRole('radio', { name: 'HTTP/1.1', exact: true }).check();
  await page.getByRole('switch', { name: 'A new connection for every request' }).click();
  await expect(page).toHaveURL(/keepAlive=off/);
  await race.goToMoment(NEWS);
  // A round trip to open the connection, each time.
  await expect(race.meter('Delay of news', 'Short polling')).toHaveText('1.2 s, 2.2 s');
  await expect(race.meter('Delay of news', 'WebSocket')).toHaveText('50 ms, 50 ms');
});

test('[T6] over HTTP/1.1 a question waits behind six streams, over HTTP/2 behind nothing', async ({
  page,
}) => {
  const race = await openRace(page);
  await page.getByRole('radio', { name: 'What waits for what' }).check();
  await expect(page).toHaveURL(/scenario=six-at-a-time/);
  await race.goToEnd();
  await expect(race.meter('Until everything is there', 'The question')).toHaveText('3.2 s');
  await expect(race.meter('Connections opened', 'Twelve files')).toHaveText('6');
  await race.goTo(0);
  await page.getByRole('radio', { name: 'HTTP/2', exact: true }).check();
  await expect(page).toHaveURL(/http=2/);
  await race.goToEnd();
  await expect(race.meter('Until everything is there', 'The question')).toHaveText('100 ms');
  await expect(race.meter('Connections opened', 'Twelve files')).toHaveText('1');
});

test('[T7] advantages and drawbacks are those of this run, the rest has a source', async ({
  page,
}) => {
  const race = await openRace(page);
  await expect(race.balance('WebSocket', 'advantages')).toContainText('None in this run so far.');
  const source = race.balance('WebSocket', 'not measured').getByRole('link').first();
  await expect(source).toHaveAttribute('href', /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc6455/);
  await race.goToMoment(END);
  await expect(race.balance('WebSocket', 'advantages')).toContainText('The fewest bytes');
  await expect(race.balance('Long polling', 'drawbacks')).toContainText(/1\d\.\d times the bytes/);
  // Large news: the head of a request is nothing beside them.
  await race.goTo(0);
  await page.getByRole('link', { name: 'Large news: 5000 bytes' }).click();
  await expect(page).toHaveURL(/size=5000/);
  await race.goToMoment(END);
  await expect(race.balance('Long polling', 'drawbacks')).not.toContainText('times the bytes');
});

test('the numbers are those up to the cursor, and a table says what the chart draws', async ({
  page,
}) => {
  const race = await openRace(page);
  await race.goToMoment(10_000);
  await expect(race.meter('HTTP requests', 'Short polling')).toHaveText('4');
  await expect(race.meter('Price of silence', 'Short polling')).toHaveText('–');
  await page.getByText('The same as a table').click();
  const rows = page.getByRole('table').filter({ hasText: 'made at' }).getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.last()).toContainText('2.1 s');
  await expect(page.getByRole('radio', { name: '2 s', exact: true })).not.toBeChecked();
  await page.getByRole('radio', { name: '2 s', exact: true }).check();
  await expect(page.locator('viz-lane-chart')).toContainText('9.5 s');
});

test('parts that took turns while the cursor ran are all at the cursor when it rests', async ({
  page,
}) => {
  const race = await openRace(page);
  const parts = [
    race.log,
    page.locator('viz-sequence'),
    page.getByRole('table', { name: 'HTTP requests' }),
    page.getByRole('table', { name: 'Advantages and drawbacks' }),
  ];
  const says = () => Promise.all(parts.map((part) => part.textContent()));
  await race.log.scrollIntoViewIfNeeded();
  const unseen = race.balance('Short polling', 'drawbacks');
  const before = (await unseen.textContent()) ?? '';
  await race.goTo(400);
  await expect(unseen).not.toHaveText(before);
  const there = await says();
  await race.goTo(0);
  await expect.poll(says).not.toEqual(there);
  await race.scrubber.evaluate(async (scrubber: HTMLInputElement) => {
    for (let index = 20; index <= 400; index += 20) {
      scrubber.value = String(index);
      scrubber.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
  });
  await expect.poll(says).toEqual(there);
});

test('the keyboard alone is enough', async ({ page }) => {
  const race = await openRace(page);
  await race.moment.focus();
  await page.keyboard.press('End');
  await expect(race.meter('HTTP requests', 'Short polling')).toHaveText('24');
  await page.keyboard.press('Home');
  await expect(race.meter('HTTP requests', 'Short polling')).toHaveText('0');
});

test('full duplex: what the page says needs one way over a WebSocket, a connection first over HTTP', async ({
  page,
}) => {
  const race = await openRace(page, 'v=1&talk=sends%20too');
  // The first word of each page.
  await race.goToMoment(2000);
  await expect(race.meter('Delay of what the page says', 'WebSocket')).toHaveText('50 ms, 50 ms');
  await expect(race.meter('Delay of what the page says', 'Iframe')).toHaveText('150 ms, 150 ms');
  await race.goToMoment(5000);
  await expect(race.balance('Iframe', 'drawbacks')).toContainText('up to 2 connections');
});

test('fits a phone with all its numbers, and axe finds nothing, light or dark', async ({
  page,
}) => {
  await onPhone(page);
  const race = await openRace(page, 'v=1&talk=sends%20too');
  await race.goToMoment(END);
  await expect(race.balance('WebSocket', 'advantages')).toContainText('The fewest bytes');
  await page.getByText('The same as a table').click();
  // The text around it is looked at with those of all pages.
  await expectNoFaultsInBothThemes(page, (axe) =>
    axe
      .include('race-balance-table')
      .include('viz-lane-chart')
      .include('viz-meters')
      .include('race-arrivals-table'),
  );
});
