// A scenario of the reader's own: out of the editor, out of a link, and what is wrong with it.
import { expect, test, type Page } from '@playwright/test';
import { CLIMBING_TO_WEBSOCKET, scenarioToLink, type Scenario } from '@wirelight/simulator';
import { expectNoFaultsInBothThemes, onPhone } from './page-faults';
import { watchConsole } from './watch-console';

const MINE: Scenario = {
  ...CLIMBING_TO_WEBSOCKET,
  title: 'The climb, cut short',
  duration: 5000,
  script: [{ at: 700, do: 'reset', link: 'way' }],
};

async function openOwn(page: Page, fragment = '') {
  await page.goto(`/scenarios/own${fragment === '' ? '' : `#${fragment}`}`);
  return {
    text: page.getByRole('textbox', { name: 'The scenario, as JSON' }),
    run: page.getByRole('button', { name: 'Run it', exact: true }),
    wrong: page.getByRole('alert'),
    play: page.getByRole('button', { name: 'Play', exact: true }),
    log: page.getByRole('table', { name: 'Everything on the wire' }),
    scrubber: page.getByRole('slider', { name: 'Entries that have happened' }),
  };
}

test('a link with a scenario of one’s own runs it, with settings of its own behind it', async ({
  page,
}) => {
  const problems = watchConsole(page);
  const own = await openOwn(page, `own=${scenarioToLink(MINE)}&v=1&latency=80`);
  await expect(own.play).toBeEnabled({ timeout: 15_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The climb, cut short');
  await expect(page.getByRole('spinbutton', { name: 'Latency, one way' })).toHaveValue('80');
  await own.scrubber.fill((await own.scrubber.getAttribute('max')) ?? '');
  await expect(own.log).toContainText('2 + 3 = 5');
  await page.getByRole('spinbutton', { name: 'Latency, one way' }).fill('90');
  await page.getByRole('spinbutton', { name: 'Latency, one way' }).press('Enter');
  await expect(page).toHaveURL(/#own=[\w-]+&v=1&.*latency/);
  expect(problems).toEqual([]);
});

test('a scenario is changed in the editor, run, and its link opens the same run', async ({
  page,
}) => {
  await page.goto('/scenarios/climbing-to-websocket');
  await page.getByRole('link', { name: 'Make it your own' }).click();
  const own = await openOwn(page, new URL(page.url()).hash.slice(1));
  await expect(own.play).toBeEnabled({ timeout: 15_000 });
  await own.text.fill(JSON.stringify(MINE));
  await own.run.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The climb, cut short');
  await expect(own.play).toBeEnabled({ timeout: 15_000 });
  await own.scrubber.fill('50');
  await expect(own.log).toContainText('way: reset');
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The climb, cut short');
});

test('the wrong field is named, whatever is wrong', async ({ page }) => {
  const own = await openOwn(page);
  await expect(async () => {
    await page.getByRole('combobox', { name: 'Start from' }).selectOption('still-there');
    await expect(own.text).not.toHaveValue('', { timeout: 500 });
  }).toPass();
  const scenario = JSON.parse(await own.text.inputValue()) as Scenario;
  const [server, ...others] = scenario.hosts;
  const hosts = [{ ...server, program: 'none of these' }, ...others];
  await own.text.fill(JSON.stringify({ ...scenario, hosts }));
  await own.run.click();
  await expect(own.wrong).toContainText('hosts[0].program');
  await own.text.fill(JSON.stringify({ ...scenario, seed: 'seven' }));
  await own.run.click();
  await expect(own.wrong).toContainText('seed');
  await own.text.fill('{"format": 1');
  await own.run.click();
  await expect(own.wrong).toContainText('the whole');
  await expect(own.play).toHaveCount(0);
});

test('a link that was cut says so, and the editor is there', async ({ page }) => {
  const own = await openOwn(page, `own=${scenarioToLink(MINE).slice(0, 400)}`);
  await expect(own.wrong).toContainText('it was cut');
  await expect(own.text).toBeVisible();
});

test('the editor fits a phone and has no fault that axe knows, light or dark', async ({ page }) => {
  test.slow();
  await onPhone(page);
  const own = await openOwn(page, `own=${scenarioToLink(MINE)}`);
  await expect(own.play).toBeEnabled({ timeout: 15_000 });
  await own.text.fill('{}');
  await own.run.click();
  await expect(own.wrong).toContainText('format');
  await expectNoFaultsInBothThemes(page);
});
