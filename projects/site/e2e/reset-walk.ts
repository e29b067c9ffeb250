import { expect, test, type Locator, type Page } from '@playwright/test';

/** Everything in a lab that a reader can set, but for the guess, which lab to run and the dock's speed. */
const CONTROLS = [
  'lab-workbench lab-controls',
  'lab-editor-frame .workbench',
  'lab-close-code-explorer',
].join(', ');

const controlsOf = (page: Page, kind: string): Locator => page.locator(CONTROLS).locator(kind);

/** What stands in every control, in the order of the page. */
function valuesOf(page: Page): Promise<readonly string[]> {
  return controlsOf(page, 'input, select, textarea, [role=switch]').evaluateAll((all) =>
    all.map((control) => {
      if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) {
        return `${control.value} ${control.checked}`;
      }
      const isField = 'value' in control && typeof control.value === 'string';
      return control.getAttribute('aria-checked') ?? (isField ? String(control.value) : '');
    }),
  );
}

/** Sets every control to something else, one after the other; one that a change before it has taken away is left out. */
async function changeAll(page: Page): Promise<void> {
  const each = async (kind: string, change: (one: Locator) => Promise<unknown>): Promise<void> => {
    for (let index = 0; index < (await controlsOf(page, kind).count()); index++) {
      const one = controlsOf(page, kind).nth(index);
      if ((await one.isVisible()) && (await one.isEnabled())) await change(one);
    }
  };
  await each('textarea', (one) => one.fill('something else'));
  await each('input[type=text]', (one) => one.fill('ff 01'));
  await each('[role=switch]', (one) => one.click());
  await each('fieldset', (one) => one.getByRole('radio', { checked: false }).last().check());
  await each('select', async (one) => {
    const all = await one
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    const now = await one.inputValue();
    await one.selectOption(all.filter((value) => value !== now).at(-1) ?? now);
  });
  await each('input[type=number]', async (one) => {
    const now = await one.inputValue();
    await one.fill(
      (await one.getAttribute('min')) === now
        ? String(Number(now) + 1)
        : ((await one.getAttribute('min')) ?? '1'),
    );
    await one.press('Tab');
  });
}

/** A walk that sets everything in a lab to something else, and resets it. */
export function walkReset(path: string): void {
  test(`Reset takes every control of ${path} back`, async ({ page }) => {
    test.slow();
    await page.goto(path);
    await expect(controlsOf(page, 'input').first()).toBeEnabled({ timeout: 15_000 });
    await page.waitForLoadState('networkidle');
    const first = await valuesOf(page);
    expect(first.length).toBeGreaterThan(0);
    await changeAll(page);
    expect(await valuesOf(page)).not.toEqual(first);
    await expect(page).toHaveURL(new RegExp(`${path}#v=1&.`), { timeout: 30_000 });
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await expect.poll(() => valuesOf(page), { timeout: 30_000 }).toEqual(first);
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await expect(page.getByRole('button', { name: 'Reset', exact: true })).toHaveCount(0);
  });
}
