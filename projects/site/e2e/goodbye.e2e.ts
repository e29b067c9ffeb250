import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectNoFaultsInBothThemes, onPhone } from './page-faults';
import { watchConsole } from './watch-console';

/** Opens the lab with a fragment and waits until it answers. */
async function openGoodbye(page: Page, fragment = '') {
  await page.goto(`/learn/goodbye${fragment === '' ? '' : `#${fragment}`}`);
  const time = page.getByRole('group', { name: 'Time' });
  const scrubber = time.getByRole('slider');
  await expect(time.getByRole('button', { name: 'Play', exact: true })).toBeEnabled({
    timeout: 15_000,
  });
  return {
    time,
    scrubber,
    /** Goes to the end of the run, once that is the run whose end says this. */
    toEnd: async (where: Locator, says: string) => {
      await expect(async () => {
        await scrubber.fill((await scrubber.getAttribute('max')) ?? '');
        await expect(where).toContainText(says, { timeout: 500 });
      }).toPass();
    },
    ending: page.getByRole('combobox', { name: 'How it ends' }),
    code: page.getByRole('combobox', { name: 'The code given to close()' }),
    states: page.getByRole('region', { name: 'readyState of both sides' }),
    frames: page.getByRole('group', { name: 'Close frames on the wire' }),
    page: page.getByRole('group', { name: 'The page, onclose' }),
    server: page.getByRole('group', { name: 'The server, close' }),
  };
}

test('[H4] a guess, the goodbye step by step by keyboard, and what each side is told', async ({
  page,
}) => {
  const problems = watchConsole(page);
  const lab = await openGoodbye(page);
  await page.getByRole('radio', { name: 'Nobody: the browser makes it up.' }).check();
  await page.getByText('Compare with what happens').click();
  await expect(page.getByText('You were right.')).toBeVisible();
  await expect(lab.frames).toContainText('None so far.');
  await lab.scrubber.focus();
  await page.keyboard.press('End');
  await expect(lab.states).toContainText('client: CLOSED');
  await expect(lab.states).toContainText('server: CLOSED');
  await expect(lab.frames.getByRole('listitem')).toHaveText([
    'client: 1000, “client is done”',
    'server: 1000, “client is done”',
  ]);
  await expect(lab.page).toContainText('1000, “client is done”');
  await expect(lab.page).toContainText('wasClean: true');
  await expect(lab.server).toContainText('1000, “client is done”');
  // Between the two Close frames one side has said goodbye and the other one has not heard of it.
  await lab.frames.getByRole('button').first().click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(lab.states).toContainText('client: CLOSING');
  await expect(lab.states).toContainText('server: OPEN');
  await expect(lab.frames.getByRole('listitem')).toHaveCount(1);
  await expect(lab.page).toContainText('Nothing so far.');
  expect(problems).toEqual([]);
});

test('[H4] a cut line is 1006 on both sides, and no Close frame', async ({ page }) => {
  const lab = await openGoodbye(page);
  await lab.ending.selectOption('the connection is cut');
  await expect(page).toHaveURL(/ending=the/);
  await lab.toEnd(lab.page, '1006, no reason');
  await expect(lab.page).toContainText('wasClean: false');
  await expect(lab.server).toContainText('1006');
  await expect(lab.frames).toContainText('None so far.');
});

test('[H4] both at once, silence and a refused code, from the links of the text', async ({
  page,
}) => {
  const lab = await openGoodbye(page);
  await page.getByRole('link', { name: 'Both close at once' }).click();
  await expect(lab.ending).toHaveValue('both close at once');
  await lab.toEnd(lab.page, 'server is done');
  await expect(lab.server).toContainText('client is done');
  await page.getByRole('link', { name: 'The line goes silent' }).click();
  await expect(lab.ending).toHaveValue('the line goes silent');
  await lab.toEnd(lab.page, '1006');
  await expect(lab.frames).toContainText('it never arrives');
  await expect(lab.server).toContainText('Nothing so far.');
  await expect(lab.states).toContainText('server: OPEN');
  await page.getByRole('link', { name: 'A page that says 1001' }).click();
  await expect(lab.code).toHaveValue('1001');
  await lab.toEnd(lab.frames, 'close() on the client threw InvalidAccessError');
});

test('[H4] the close codes: who may send them, tried on the encoder', async ({ page }) => {
  await openGoodbye(page);
  const tried = page.getByRole('group', { name: 'Try a code' });
  const table = page.getByRole('group', { name: 'Close codes and who may send them' });
  await expect(tried).toContainText('InvalidAccessError');
  await expect(tried).toContainText('WS_CLOSE_CODE_FORBIDDEN');
  await expect(table.getByRole('row', { name: /^4000–4999/ })).toContainText('Private Use');
  await table.getByRole('button', { name: '1012' }).click();
  await expect(tried).toContainText('InvalidAccessError');
  await expect(tried).toContainText('✓ sends this Close frame.');
  await expect(tried).toContainText('It echoes the Close frame, code 1012.');
  await tried.getByRole('textbox', { name: 'Reason' }).fill('€'.repeat(42));
  await expect(tried).toContainText('126 of at most 123 bytes');
  await expect(tried).toContainText('RangeError');
  await expect(tried).toContainText('No frame');
});

test('fits a phone, and axe finds nothing, light or dark', async ({ page }) => {
  // axe looks at every element, and a page full of text has many.
  test.slow();
  await onPhone(page);
  const lab = await openGoodbye(page, 'v=1&ending=the%20line%20goes%20silent');
  await lab.toEnd(lab.page, '1006');
  await expectNoFaultsInBothThemes(page);
});

test('[H4] the code that is tried goes into the address beside the run, and comes back', async ({
  page,
}) => {
  await openGoodbye(page, 'v=1&code=1001');
  const tried = page.getByRole('group', { name: 'Try a code' });
  const table = page.getByRole('group', { name: 'Close codes and who may send them' });
  await table.getByRole('button', { name: '1012' }).click();
  await tried.getByRole('textbox', { name: 'Reason' }).fill('50 % & more');
  await expect(page).toHaveURL(/#v=1&code=1001&try=1012&reason=50/);
  const url = page.url();
  await page.goto('/learn');
  await page.goto(url);
  await expect(tried.getByRole('spinbutton')).toHaveValue('1012', { timeout: 15_000 });
  await expect(tried.getByRole('textbox', { name: 'Reason' })).toHaveValue('50 % & more');
  await expect(page.getByRole('status').filter({ hasText: 'could not be used' })).toHaveCount(0);
});

test('a link with a close code that there is not says so', async ({ page }) => {
  await openGoodbye(page, 'v=1&try=70000');
  const notice = page.getByRole('status').filter({ hasText: 'Part of the link could not be used' });
  await expect(notice).toContainText('try=70000');
  await expect(notice).toContainText('0 to 65535');
  await expect(page.getByRole('group', { name: 'Try a code' }).getByRole('spinbutton')).toHaveValue(
    '1006',
  );
});
