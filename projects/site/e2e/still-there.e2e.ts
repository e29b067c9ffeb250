import { expect, test, type Locator, type Page } from '@playwright/test';
import { openLab, type Lab } from './lab';
import { goToNotice } from './notice';
import { expectNoFaultsInBothThemes, onPhone } from './page-faults';
import { watchConsole } from './watch-console';

const open = (page: Page, fragment = ''): Promise<Lab> =>
  openLab(page, fragment === '' ? '' : `v=1&${fragment}`, '/learn/still-there');

const findings = (page: Page): Locator =>
  page.getByRole('region', { name: 'Who notices, and when' });
const entry = (page: Page): Locator => page.getByRole('region', { name: 'The chosen entry' });
const timer = (page: Page, host: string, name: string): Locator =>
  page
    .getByRole('list', { name: host, exact: true })
    .getByRole('listitem')
    .filter({ hasText: name });

test('[E5] protocol 4 is pinged, protocol 3 pings; after the silence both sides have only their timers', async ({
  page,
}) => {
  const problems = watchConsole(page);
  const lab = await open(page);
  await page.getByRole('radio', { name: /Between 20 and 45 s/ }).check();
  await page.getByText('Compare with what happens').click();
  await expect(page.getByText('You were right.')).toBeVisible();
  await goToNotice(page, 'The server pings');
  await expect(entry(page)).toContainText('server → four');
  await goToNotice(page, 'The client pings');
  await expect(entry(page)).toContainText('three → server');
  await goToNotice(page, 'Silence');
  await expect(findings(page)).toContainText('Since 1 min one side is not there any more.');
  await expect(findings(page)).toContainText('Nobody has noticed anything yet.');
  await expect(timer(page, 'four', 'pingInterval + pingTimeout')).toContainText(
    /fires in 35\.\d+ s/,
  );
  await lab.goToEnd();
  const row = (who: string): Locator => findings(page).getByRole('row').filter({ hasText: who });
  await expect(row('protocol 4: ping timeout')).toContainText('35.14 s later');
  await expect(row('protocol 4: ping timeout')).toContainText(
    'pingTimeout, set to 20 s, has fired',
  );
  await expect(row('four')).toContainText('pingInterval + pingTimeout, set to 45 s, has fired');
  expect(problems).toEqual([]);
});

test('[E5] shorter times are noticed sooner', async ({ page }) => {
  const lab = await open(page, 'pingInterval=5000&pingTimeout=3000');
  await lab.goToEnd();
  const row = findings(page).getByRole('row').filter({ hasText: 'four' });
  await expect(row).toContainText(/^\s*four.*[1-7](\.\d+)? s later/);
});

test('[E5] a frozen tab: the server lets go, the tab learns of it when it is thawed', async ({
  page,
}) => {
  const lab = await open(page, 'scenario=frozen-tab');
  await goToNotice(page, 'The server lets go');
  await expect(findings(page)).toContainText('40.1 s later');
  await expect(findings(page)).not.toContainText('disconnect');
  await lab.goToEnd();
  await expect(findings(page)).toContainText('1 min 30 s later, at 2 min');
  await expect(findings(page)).toContainText('no timer: what had arrived meanwhile told it');
});

test('[E5] the reader freezes the tab at a moment of his own and thaws it, and the lab says who noticed first', async ({
  page,
}) => {
  // The first ping has just been answered, 25.1 s after the start.
  const lab = await open(page, 'scenario=frozen-tab&entry=48');
  const moments = page.getByRole('status').filter({ hasText: 'You have changed something' });
  await expect(moments).toHaveCount(0);
  await expect(page.getByText('A change counts from here on (25.1 s)')).toBeVisible();
  await page.getByRole('radio', { name: 'frozen', exact: true }).check();
  await expect(moments).toHaveText(/in the middle of this run\./);
  await expect(page).toHaveURL(/change=25100:tab:frozen/);
  await lab.goToEnd();
  await expect(findings(page)).toContainText(
    'Since 25.1 s one side is not there any more. First to notice: server, 45 s later.',
  );
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByRole('radio', { name: 'frozen 30 to 120 s' })).toBeChecked();
  await expect(moments).toHaveCount(0);
});

test('[E5] a link carries a silence of the reader’s own; one that is over in time is noticed by nobody', async ({
  page,
}) => {
  const lab = await open(page, 'change=45000:network:silent&change=60000:network:works');
  await lab.goToEnd();
  await expect(findings(page)).toContainText('From 45 s to 1 min one side was not there.');
  await expect(findings(page)).toContainText('Nobody has noticed anything yet.');
  await expect(page.getByRole('radio', { name: 'works' })).toBeChecked();
});

test('a moment outside the run is refused in words', async ({ page }) => {
  await open(page, 'change=150001:network:silent');
  const refused = page.getByText('change=150001:network:silent');
  await expect(refused).toBeVisible();
  await expect(page.getByText(/0 to 150000 ms/)).toBeVisible();
});

test('[H2] two patterns of pages: one lost beat is enough, or three are; with their source', async ({
  page,
}) => {
  const lab = await open(page, 'scenario=two-heartbeats');
  const lanes = page.getByRole('region', { name: 'Beats without an answer' }).getByRole('listitem');
  await goToNotice(page, 'The first lost beat');
  await expect(lanes.filter({ hasText: 'counts' })).toContainText('1 beat has no answer');
  await lab.goToEnd();
  await expect(lanes.filter({ hasText: 'resets' })).toContainText('1 beat has no answer');
  await expect(lanes.filter({ hasText: 'counts' })).toContainText('3 beats have no answer');
  await expect(findings(page)).toContainText('no answer: closes');
  await expect(findings(page)).toContainText('three beats lost: closes');
  await expect(page.getByText('if (lost === 3)')).toBeVisible();
  await expect(page.getByText('socket.onmessage = reset;')).toBeVisible();
});

test('[E7] a ping every 100 ms over each transport, charted with the name of the transport', async ({
  page,
}) => {
  const lab = await open(page, 'scenario=how-far-away&latency=200&jitter=0');
  const lanes = page
    .getByRole('region', { name: 'There and back, measured every 100 ms' })
    .getByRole('listitem');
  await lab.goToEnd();
  await expect(lanes.filter({ hasText: /^\s*websocket/ })).toContainText('400 ms by websocket');
  await expect(lanes.filter({ hasText: /^\s*polling/ })).toContainText('by polling');
  await expect(lanes.filter({ hasText: /^\s*climbing/ })).toContainText('400 ms by websocket');
  const slider = page.getByRole('slider', { name: 'Moment of the measurements' });
  await slider.fill('100');
  await expect(lanes.filter({ hasText: /^\s*websocket/ })).toContainText('no measurement yet');
});

test('the keyboard alone is enough', async ({ page }) => {
  const lab = await open(page);
  await lab.heading.click();
  // The starts of two programs are entries, but no steps.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(lab.scrubber).toHaveValue('4');
  await lab.goToEnd();
  await findings(page).getByRole('button', { name: 'protocol 4: ping timeout' }).focus();
  await page.keyboard.press('Enter');
  await expect(entry(page)).toContainText('protocol 4: ping timeout');
});

for (const scenario of ['two-heartbeats', 'frozen-tab']) {
  test(`on a phone ${scenario} fits, and axe finds nothing, light or dark`, async ({ page }) => {
    // axe looks at every element, and a page full of text has many.
    test.slow();
    await onPhone(page);
    const lab = await open(page, `scenario=${scenario}`);
    await lab.goToEnd();
    await expectNoFaultsInBothThemes(page);
  });
}
