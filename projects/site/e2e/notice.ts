import type { Locator, Page } from '@playwright/test';

/** The buttons of a section of "What to notice". */
const buttonsOf = (page: Page, title: string): Locator =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
    .getByRole('button');

/**
 * Goes to the entry that a section of "What to notice" is about. Not with the mouse: right after another entry the page still scrolls, and
 * what was out of sight is drawn anew, so that the button moves.
 */
export async function goToNotice(page: Page, title: string): Promise<void> {
  await buttonsOf(page, title).first().press('Enter');
}
