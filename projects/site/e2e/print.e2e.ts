import { expect, test, type Page } from '@playwright/test';
import { hydrated } from './hydrated';
import { openLab } from './lab';
import { expectNoOverflow } from './page-faults';

/** A4 within the margins of the style sheet, CSS pixels. */
const PAPER = { width: 680, height: 1000 } as const;

/** Shows the page as it is printed: the screen's layout is what was measured before. */
async function toPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize(PAPER);
}

/** Of everything below an element: how many pixels of it, at most, stand beyond its box where nobody can scroll to. */
const widestCut = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .evaluateAll((boxes) => Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth)));

test('a guide on paper is its text on white, whatever theme was chosen, and its code has line breaks', async ({
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('wirelight-theme', 'dark');
  });
  await page.goto('/guide/testing');
  await hydrated(page);
  await expect(page.locator('html')).not.toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.getByRole('navigation')).not.toHaveCount(0);

  await toPaper(page);
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(28, 32, 48)');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  expect(await widestCut(page, 'main pre')).toBeLessThanOrEqual(0);
  await expectNoOverflow(page);
});

test('links of the text say on paper where they lead, names in signatures do not', async ({
  page,
}) => {
  await page.goto('/api/angular/socket');
  await hydrated(page);
  await toPaper(page);
  const after = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(await after("main a[href^='https://socket.io']")).toContain('https://socket.io/docs');
  expect(await after('main pre a')).toBe('none');
});

test('a lab on paper shows its figures at the cursor, and nothing to press with', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const lab = await openLab(page, '', '/learn/race');
  await lab.goToEnd();
  const drawn = page.locator('viz-sequence svg');
  const label = page.locator('viz-dock .time');
  const end = await label.textContent();
  const pictures = async () => (await drawn.getAttribute('viewBox'))?.split(' ').slice(2, 3);
  const onScreen = await pictures();

  await toPaper(page);
  await expect(label).toHaveText(end ?? '');
  await expect(page.getByRole('group', { name: 'Time' }).getByRole('button')).toHaveCount(0);
  await expect(page.locator('viz-dock')).toHaveCSS('position', 'static');
  await expect(page.getByRole('slider')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Download' })).toHaveCount(0);
  await expectNoOverflow(page);

  // The picture is not laid out anew while a page is printed: it keeps its width, so that heads and lines stay above each other.
  await page.setViewportSize({ width: 420, height: 1000 });
  expect(await pictures()).toEqual(onScreen);
  await expectNoOverflow(page);
});

test('what is folded on the screen stands open on paper, and no button to kill a server does', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/learn/handshake');
  await hydrated(page);
  const rules = page.locator('details', { hasText: 'Every rule of the handshake' });
  const rule = rules.locator('viz-handshake-checks').first();
  const remove = page.getByRole('button', { name: 'Take line 2 out' });
  await expect(rule).toBeHidden();
  await expect(remove.first()).toBeVisible();
  await toPaper(page);
  await expect(rules).not.toHaveAttribute('open');
  await expect(rule).toBeVisible();
  expect((await rules.boundingBox())?.height).toBeGreaterThan(200);
  await expect(remove).toHaveCount(0);
  // A triangle that says closed stood before what is open.
  await expect(rules.locator('summary')).toHaveCSS('list-style-type', 'none');
  await expectNoOverflow(page);

  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(rule).toBeHidden();
  await openLab(page, '', '/learn/several-servers');
  const kill = page.getByRole('button', { name: 'Kill node-1' });
  await expect(kill).toBeVisible();
  await toPaper(page);
  await expect(kill).toHaveCount(0);
});

test('names that lead somewhere are words on paper, what only leads somewhere is not there, and a guess has its answer', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const lab = await openLab(page, '', '/learn/several-servers');
  await lab.goToEnd();
  const shows = page.getByRole('button', { name: /^Show/ });
  const channel = page.locator('lab-frame .plain:not(.shows)').filter({ hasText: 'requests' });
  await expect(shows).not.toHaveCount(0);
  await expect(channel.first()).toHaveCSS('text-decoration-line', 'underline');
  await page.getByRole('radio').first().check();
  const answer = page.locator('#prediction-answer');
  await expect(answer).toBeHidden();

  await toPaper(page);
  await expect(shows).toHaveCount(0);
  await expect(channel.first()).toHaveCSS('text-decoration-line', 'none');
  await expect(answer).toBeVisible();
  await expect(page.getByText('Compare with what happens')).toBeHidden();
  await expectNoOverflow(page);
});
