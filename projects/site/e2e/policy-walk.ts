import { expect, test, type Page } from '@playwright/test';
import { hydrated } from './hydrated';
import { watchConsole } from './watch-console';

/** Collects what the policy refuses; the console is not enough, since pages may swallow it. */
export async function watchViolations(page: Page): Promise<() => Promise<unknown[]>> {
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

/** A walk that opens pages one after the other: a browser page of its own for each takes longer than the page. */
export function walkPolicy(name: string, paths: readonly string[]): void {
  test(`${name} have a policy of their own and keep to it`, async ({ page }) => {
    test.slow();
    const violations = await watchViolations(page);
    const problems = watchConsole(page);
    for (const path of paths) {
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
