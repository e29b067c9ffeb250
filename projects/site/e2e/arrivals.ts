import { expect, type Locator } from '@playwright/test';

/**
 * Lets so many of a lab's pieces arrive, by the number box that says how many have. Waits first until the page answers: it is
 * hydrated when a step has an effect.
 *
 * @param step - The number box.
 * @param rows - Rows of the table of pieces, its head included.
 */
export async function arrivals(
  step: Locator,
  rows: Locator,
): Promise<(count: number) => Promise<void>> {
  const arrive = async (count: number): Promise<void> => {
    await step.fill(String(count));
    await step.press('Enter');
  };
  await expect(async () => {
    await arrive(1);
    await expect(rows.nth(1)).toHaveClass(/arrived/, { timeout: 500 });
    await arrive(0);
    await expect(rows.nth(1)).not.toHaveClass(/arrived/, { timeout: 500 });
  }).toPass();
  return arrive;
}
