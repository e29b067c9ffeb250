import { expect, test, type Page } from '@playwright/test';
import { expectNoFaultsInBothThemes, expectNoOverflow, PHONE } from './page-faults';
import { watchConsole } from './watch-console';

/** One person's window. */
function person(page: Page, name: string) {
  const window = page.getByRole('listitem').filter({
    has: page.getByRole('heading', { name: `${name}’s window` }),
  });
  const network = page.getByRole('group', { name: `Network of ${name}` });
  return {
    window,
    messages: window.getByRole('log'),
    banner: window.getByRole('status'),
    people: window.getByText('Here:'),
    say: async (text: string) => {
      await window.getByLabel(/^Message from/).fill(text);
      await window.getByRole('button', { name: 'Send' }).click();
    },
    enter: (room: string) => window.getByRole('button', { name: room }).click(),
    cut: () => network.getByRole('switch', { name: 'Cut the network' }).click(),
    block: () => network.getByRole('switch', { name: 'Block the Upgrade' }).click(),
  };
}

async function open(page: Page) {
  await page.goto('/live');
  const [ada, grace, alan] = ['Ada', 'Grace', 'Alan'].map((name) => person(page, name)) as [
    ReturnType<typeof person>,
    ReturnType<typeof person>,
    ReturnType<typeof person>,
  ];
  for (const one of [ada, grace, alan]) {
    await expect(one.window.getByText('websocket', { exact: true })).toBeVisible();
  }
  return { ada, grace, alan };
}

for (const serviceWorkers of ['allow', 'block'] as const) {
  test.describe(`with service workers ${serviceWorkers === 'allow' ? 'allowed' : 'blocked'}`, () => {
    test.use({ serviceWorkers });

    test('three people chat in two rooms, and the page says who serves them [R1]', async ({
      page,
    }) => {
      const problems = watchConsole(page);
      const { ada, grace, alan } = await open(page);
      await expect(ada.people).toHaveText('Here: Ada, Alan, Grace');
      await ada.say('hello, everybody');
      for (const one of [ada, grace, alan])
        await expect(one.messages).toContainText('hello, everybody');

      await alan.enter('Workshop');
      await expect(ada.people).toHaveText('Here: Ada, Grace');
      await expect(alan.people).toHaveText('Here: Alan');
      await grace.say('only for the lobby');
      await expect(ada.messages).toContainText('only for the lobby');
      await expect(alan.messages).not.toContainText('only for the lobby');
      await alan.enter('Lobby');
      await expect(alan.messages).toContainText('only for the lobby');

      await expect(page.getByText(/A Service Worker hands|Without a Service Worker/)).toContainText(
        serviceWorkers === 'allow' ? 'A Service Worker' : 'Without a Service Worker',
      );
      expect(problems.filter((text) => !text.includes('blocked by Playwright'))).toEqual([]);
    });

    test('a lost connection is told at once, found out later, and comes back', async ({ page }) => {
      const { ada, grace } = await open(page);
      await expect(grace.people).toHaveText('Here: Ada, Alan, Grace');
      await ada.cut();
      await expect(ada.banner).toContainText('The connection is lost. Attempt');
      // The server does not know yet.
      await expect(grace.people).toHaveText('Here: Ada, Alan, Grace', { timeout: 500 });
      await grace.say('where is Ada?');
      await expect(grace.people).toHaveText('Here: Alan, Grace', { timeout: 10_000 });
      await ada.cut();
      await expect(ada.banner).toBeEmpty({ timeout: 10_000 });
      await expect(grace.people).toHaveText('Here: Ada, Alan, Grace');
      await expect(ada.messages).toContainText('where is Ada?');
    });
  });
}

test('names, typing, and a message that the keyboard sends', async ({ page }) => {
  const { ada, grace } = await open(page);
  await ada.window.getByLabel('Your name').fill('Countess');
  await ada.window.getByLabel('Your name').press('Enter');
  await expect(grace.people).toHaveText('Here: Alan, Countess, Grace');
  const draft = ada.window.getByLabel('Message from Countess');
  await draft.fill('thinking');
  await expect(grace.window.getByText('Countess is typing …')).toBeVisible();
  await expect(ada.window.getByText('is typing …')).toHaveCount(0);
  await draft.press('Enter');
  await expect(grace.messages).toContainText('Countess thinking');
  await expect(grace.window.getByText('Countess is typing …')).toHaveCount(0);
});

test('in forced colours the room that one is in looks different, and an empty banner has no edge', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const { ada } = await open(page);
  const edge = (name: string) =>
    ada.window
      .getByRole('button', { name })
      .evaluate((button) => getComputedStyle(button).borderTopColor);
  expect(await edge('Lobby')).not.toBe(await edge('Workshop'));
  await expect(ada.banner).toHaveText('');
  await expect(ada.banner).toHaveCSS('border-left-width', '0px');
});

test('behind a blocked Upgrade the chat goes on over polling', async ({ page }) => {
  const { grace, alan } = await open(page);
  await grace.block();
  await grace.cut();
  await expect(grace.banner).toContainText('The connection is lost');
  await grace.cut();
  await expect(grace.window.getByText('polling', { exact: true })).toBeVisible({ timeout: 10_000 });
  await grace.say('over polling');
  await expect(alan.messages).toContainText('over polling');
  await expect(grace.window.getByText('polling', { exact: true })).toBeVisible();
});

test('the wire of all of it is shown, and an entry can be read', async ({ page }) => {
  const { ada } = await open(page);
  await ada.say('seen on the wire');
  const log = page.getByRole('table', { name: 'Everything on the wire' });
  const line = log.getByRole('button', { name: /"message"/ }).last();
  await expect(line).toBeVisible();
  await line.click();
  await expect(page.getByRole('region', { name: 'The chosen entry' })).toContainText(
    'seen on the wire',
  );
});

test('rooms opened and closed ten times leave no listener with the binding, ten without [W3]', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Open and close the room 10 times' }).click();
  const cells = (name: string) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      .getByRole('cell');
  await expect(cells('fromEvent')).toHaveText(['10', '0', '0']);
  await expect(cells('a new Observable around on')).toHaveText(['10', 'unknown', '10']);
});

test('the source is the source', async ({ page }) => {
  await page.goto('/live');
  const server = page.getByRole('heading', { name: 'The server', exact: true });
  await server.click();
  await expect(page.getByText('export function startChat')).toBeVisible();
  await expect(
    page.getByText('projects/site/src/app/pages/live/chat/chat-server.ts'),
  ).toBeVisible();
});

test('leaving the page ends the server', async ({ page }) => {
  const { ada } = await open(page);
  await ada.say('good-bye');
  await page.getByRole('link', { name: 'Learn', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Learn' })).toBeVisible();
  await page.goBack();
  await expect(ada.people).toHaveText('Here: Ada, Alan, Grace');
  // Another server: it has never heard of it.
  await expect(ada.messages).not.toContainText('good-bye');
});

test('no accessibility fault that axe knows, light or dark', async ({ page }) => {
  const { ada } = await open(page);
  await ada.say('hello');
  await ada.cut();
  await expect(ada.banner).toContainText('The connection is lost');
  await expectNoFaultsInBothThemes(page);
});

test('needs no sideways scrolling on a phone', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page);
  await expectNoOverflow(page);
});
