import { expect, test } from '@playwright/test';
import { PHONE } from './page-faults';
import { watchConsole } from './watch-console';

test('an export is found by its name, and its address leads to it', async ({ page }) => {
  await page.goto('/search?q=provideSocketIo');
  const hit = page.locator('a[href$="/api/angular/set-up#provideSocketIo"]');
  await expect(hit).toBeVisible();
  await hit.click();
  await expect(page).toHaveURL(/\/api\/angular\/set-up#provideSocketIo$/);
  const section = page.locator('section', {
    has: page.getByRole('heading', { name: 'provideSocketIo', exact: true }),
  });
  await expect(section.getByRole('heading')).toBeInViewport();
  await expect(section).toContainText('...features: readonly SocketFeature[]');
  await expect(section).toContainText('Errors: A configuration that does not arrive');
});

test('a member is found by its name, and its signature leads to the types in it', async ({
  page,
}) => {
  await page.goto('/search?q=emitWithAck');
  await page.locator('a[href$="/api/angular/socket#WrappedSocket.emitWithAck"]').click();
  await expect(page.getByRole('heading', { name: 'emitWithAck', exact: true })).toBeInViewport();
  await page
    .locator('h3[id="WrappedSocket.emitWithAck"] ~ .code a', { hasText: 'AckPayload' })
    .first()
    .click();
  await expect(page).toHaveURL(/\/api\/angular\/promises#AckPayload$/);
  await expect(page.getByRole('heading', { name: 'AckPayload', exact: true })).toBeInViewport();
});

test('an address from before there were topics leads to the section where it is now', async ({
  page,
}) => {
  const problems = watchConsole(page);
  await page.goto('/guide/auth');
  await page.goto('/api/angular#withAuth');
  await expect(page).toHaveURL(/\/api\/angular\/features#withAuth$/);
  await expect(page.getByRole('heading', { name: 'withAuth', exact: true })).toBeInViewport();
  await expect(page).toHaveTitle('Features · @wirelight/angular · Wirelight');
  await page.goBack();
  await expect(page).toHaveURL(/\/guide\/auth$/);
  await page.goto('/api/protocols#encodeFrame');
  await expect(page).toHaveURL(/\/api\/protocols\/websocket-frames#encodeFrame$/);
  // The index's own sections stay where they are.
  await page.goto('/api/angular#topic-errors');
  await expect(page.getByRole('heading', { name: 'Errors', exact: true })).toBeInViewport();
  await expect(page).toHaveURL(/\/api\/angular#topic-errors$/);
  expect(problems).toEqual([]);
});

test('without scripts an old address leads to the line that links on', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/api/angular#withAuth');
  const link = page.getByRole('article').getByRole('link', { name: 'withAuth', exact: true });
  await expect(link).toBeInViewport();
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Features' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'withAuth', exact: true })).toBeInViewport();
  await context.close();
});

test('the pages of the API lead to each other', async ({ page }) => {
  await page.goto('/api');
  await page
    .getByRole('article')
    .getByRole('link', { name: '@wirelight/simulator/msw', exact: true })
    .click();
  await expect(
    page.getByRole('heading', { level: 1, name: '@wirelight/simulator/msw' }),
  ).toBeVisible();
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByText('mockSocketIo', { exact: true })
    .click();
  await expect(page).toHaveURL(/#mockSocketIo$/);
  await page
    .getByRole('navigation', { name: 'Pages beside this one' })
    .getByRole('link', { name: '@wirelight/simulator/node', exact: true })
    .click();
  await expect(
    page.getByRole('heading', { level: 1, name: '@wirelight/simulator/node' }),
  ).toBeVisible();
});

test('a topic leads to the one before it, the next one, and all of them', async ({ page }) => {
  await page.goto('/api/angular/features');
  const along = page.getByRole('navigation', { name: 'Before and after this page' });
  await along.getByRole('link', { name: 'Next The socket' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The socket' })).toBeVisible();
  await along.getByRole('link', { name: 'Before Features' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Features' })).toBeVisible();
  await page.getByRole('article').getByRole('link', { name: '@wirelight/angular' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '@wirelight/angular' })).toBeVisible();
});

test('a guide leads to what it names', async ({ page }) => {
  await page.goto('/guide/auth');
  await page
    .getByRole('article')
    .getByRole('link', { name: 'withAuth', exact: true })
    .first()
    .click();
  await expect(page).toHaveURL(/\/api\/angular\/features#withAuth$/);
});

test('on a phone the contents of a page unfold above it', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto('/api/angular/event-types');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await expect(contents).toHaveCount(1);
  await contents.getByText('On this page', { exact: true }).click();
  await contents.getByRole('link', { name: 'EventPayload', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'EventPayload', exact: true })).toBeInViewport();
});
