import { expect, test } from '@playwright/test';
import { LEARN_PAGES } from './learn-pages';

test('the labs are one way: from the list through each to the last', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('/learn');
  const parts = page.getByRole('region').filter({ hasText: /^ ?Part \d/ });
  const labs = parts.getByRole('heading', { level: 3 });
  const questions = await labs.allTextContents();
  expect(questions.length).toBeGreaterThan(3);
  await labs.first().getByRole('link').click();
  const others = page.getByRole('navigation', { name: 'Other labs' });
  for (const [index, question] of questions.entries()) {
    await expect(page.getByRole('heading', { level: 1, name: question.trim() })).toBeVisible();
    await expect(others).toContainText(`Lab ${index + 1} of ${questions.length}`);
    const next = others.getByRole('link', { name: /^Next:/ });
    if (index === questions.length - 1) await expect(next).toHaveCount(0);
    else await next.click();
  }
  await others.getByRole('link', { name: /^Before:/ }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: questions.at(-2)?.trim() ?? '' }),
  ).toBeVisible();
});

test('every lab in the list has a picture of its own', async ({ page }) => {
  await page.goto('/learn');
  const marks = page.locator('site-lab-mark svg');
  await expect(marks).toHaveCount(LEARN_PAGES.length);
  const drawn = await marks.evaluateAll((svgs) => svgs.map((svg) => svg.innerHTML));
  expect(new Set(drawn).size).toBe(drawn.length);
});
