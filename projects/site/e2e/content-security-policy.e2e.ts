import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { hydrated } from './hydrated';
import { openLab } from './lab';
import { watchConsole } from './watch-console';

/** Every page that was rendered at build time. */
const PAGES = Object.keys(
  (
    JSON.parse(readFileSync('dist/site/prerendered-routes.json', 'utf8')) as {
      routes: Record<string, unknown>;
    }
  ).routes,
);

/** Collects what the policy refuses; the console is not enough, since pages may swallow it. */
async function watchViolations(page: Page): Promise<() => Promise<unknown[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { violations: seen });
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${String(event.lineNumber)} ${(event.target as Element).outerHTML}`,
      );
    });
  });
  // Put there by the script above.
  return () => page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);
}

/** The first part of an address; empty for the pages beside the parts. */
const partOf = (path: string) => (path.split('/').length > 2 ? path.split('/')[1] : '');

// One test opens all pages of a part: a browser page of its own for each takes longer than the page.
for (const part of new Set(PAGES.map(partOf))) {
  test(`each page in /${part} has a policy of its own and keeps to it`, async ({ page }) => {
    test.slow();
    const violations = await watchViolations(page);
    const problems = watchConsole(page);
    for (const path of PAGES.filter((one) => partOf(one) === part)) {
      await page.goto(path);
      const policy = await page
        .locator('meta[http-equiv="Content-Security-Policy"]')
        .getAttribute('content');
      expect(policy, path).toContain("require-trusted-types-for 'script'");
      expect(policy, path).not.toMatch(/unsafe-(inline|eval)/);
      await hydrated(page);
      expect(await violations(), path).toEqual([]);
      const found = problems.filter((text) => !text.includes('404'));
      expect(found, path).toEqual([]);
    }
  });
}

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
