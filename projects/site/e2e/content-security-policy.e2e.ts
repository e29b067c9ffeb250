import { expect, test } from '@playwright/test';
import { openLab } from './lab';
import { walkPolicy, watchViolations } from './policy-walk';

/** One of each part. All pages: `content-security-policy.slow.ts`. */
const WALKED = [
  '/',
  '/learn',
  '/learn/race',
  '/scenarios/same-news',
  '/guide/getting-started',
  '/protocol/websocket',
  '/architecture',
  '/api/angular',
  '/decode',
  '/live',
  '/search',
];

walkPolicy('pages of every part', WALKED);

test('pages reached by links keep to the policy of the page that was opened', async ({ page }) => {
  const violations = await watchViolations(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Learn', exact: true }).first().click();
  await page.locator('a[href$="/learn/climbing-to-websocket"]').last().click();
  await expect(page.getByRole('group', { name: 'Time' })).toBeVisible();
  // Its style came with a route, after the page's hashes were written.
  const dock = page.locator('viz-dock').first();
  expect(await dock.evaluate((host) => getComputedStyle(host).display)).not.toBe('inline');
  expect(await violations()).toEqual([]);
});

test("a lab's Worker runs under the policy, another script does not", async ({ page }) => {
  const violations = await watchViolations(page);
  const lab = await openLab(page);
  await lab.goToEnd();
  await expect(lab.log).toContainText('upgraded to websocket');
  expect(await violations()).toEqual([]);
  const refused = await page.evaluate(async () => {
    // The debugger's own evaluation is exempt from the policy; a task after it is not.
    await new Promise((resolve) => setTimeout(resolve));
    const attempt = (run: () => unknown) => {
      try {
        run();
        return 'allowed';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const script = document.createElement('script');
    return {
      worker: attempt(() => new Worker('/favicon.svg')),
      data: attempt(() => new Worker('data:text/javascript,1')),
      html: attempt(() => (document.createElement('p').innerHTML = '<b>')),
      code: attempt(() => (script.text = '1')),
      run: attempt(() => globalThis.eval('1')),
    };
  });
  expect(refused).toEqual({
    worker: 'TypeError',
    data: 'TypeError',
    html: 'TypeError',
    code: 'TypeError',
    run: 'EvalError',
  });
});

test('inline handlers and inline styles of others are refused', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    const element = document.createElement('p');
    element.setAttribute('style', 'color: rgb(1, 2, 3)');
    element.id = 'planted';
    element.textContent = 'planted';
    document.body.prepend(element);
  });
  await expect(
    page.evaluate(() => {
      document.querySelector('#planted')?.setAttribute('onclick', 'document.title = "owned"');
    }),
  ).rejects.toThrow('TrustedScript');
  expect(await page.locator('#planted').evaluate((p) => getComputedStyle(p).color)).not.toBe(
    'rgb(1, 2, 3)',
  );
});
