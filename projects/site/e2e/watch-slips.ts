import type { Page } from '@playwright/test';

/** What a client asks a server in the tab: in a lab on the browser's own interfaces, and on the live page. */
const FOR_THE_TAB = /\/wirelight-run\/|\/socket\.io\//;
/** A static server's answers to what is not there and to a method that it does not know. The server in the tab gives neither. */
const NOT_THERE = [404, 405];

/** Notes every request for a server in the tab that the site's own server has answered. Call it before the page is opened. */
export function watchSlips(page: Page): readonly string[] {
  const slipped: string[] = [];
  page.on('response', (response) => {
    if (!FOR_THE_TAB.test(response.url()) || !NOT_THERE.includes(response.status())) return;
    slipped.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
  return slipped;
}
