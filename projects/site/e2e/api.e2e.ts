import { expect, test } from '@playwright/test';

test('an export is found by its name, and its address leads to it', async ({ page }) => {
  await page.goto('/search?q=provideSocketIo');
  const hit = page.locator('a[href$="/api/angular#provideSocketIo"]');
  await expect(hit).toBeVisible();
  await hit.click();
  await expect(page).toHaveURL(/\/api\/angular#provideSocketIo$/);
  const section = page.getByRole('region', { name: 'provideSocketIo', exact: true });
  await expect(section.getByRole('heading')).toBeInViewport();
  await expect(section).toContainText('...features: readonly SocketFeature[]');
  await expect(section).toContainText('Errors: A configuration that does not arrive');
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
