import type { Locator } from '@playwright/test';

/**
 * Lets so many of a lab's pieces arrive.
 *
 * @param step - The number box that says how many have.
 */
export function arrivals(step: Locator): (count: number) => Promise<void> {
  return async (count) => {
    await step.fill(String(count));
    await step.press('Enter');
  };
}
