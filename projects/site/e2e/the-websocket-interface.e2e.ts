// The lab "WebSocket, in your hands", as a learner walks it.
import { expect, test, type Page } from '@playwright/test';
import { openLab } from './lab';
import { expectNoFaultsInBothThemes, expectNoOverflow, onPhone } from './page-faults';
import { watchConsole } from './watch-console';

const PATH = '/learn/the-websocket-interface';

async function openConsole(page: Page, fragment = '') {
  const lab = await openLab(page, fragment, PATH);
  const state = page.getByRole('region', { name: 'The socket in hand' });
  const moment = state.getByRole('slider', { name: 'Moment of bufferedAmount' });
  return {
    ...lab,
    line: page.getByRole('textbox', { name: 'A call' }),
    rows: page.getByRole('list', { name: 'Calls and events' }).getByRole('listitem'),
    state,
    /** Goes to a moment, virtual milliseconds. */
    goToMoment: async (at: number) => {
      await moment.fill(String(at));
    },
  };
}

test('[N1] a guess, and a big message: send returns at once, bufferedAmount falls as the line takes it', async ({
  page,
}) => {
  const problems = watchConsole(page);
  const { rows, state, goToMoment, goToEnd } = await openConsole(page);
  await page.getByRole('radio', { name: /^Nothing, at once/ }).check();
  await page.getByText('Compare with what happens').click();
  await expect(page.getByText('You were right.')).toBeVisible();
  await expect(state).toContainText('There is none yet.');
  await expect(rows.filter({ hasText: 'not called yet' })).toHaveCount(6);
  await goToMoment(100);
  await expect(state).toContainText('readyState: CONNECTING');
  await goToMoment(2000);
  await expect(state).toContainText('readyState: OPEN');
  const big = rows.filter({ hasText: 'new ArrayBuffer(16000)' });
  await expect(big).toContainText('returned undefined');
  await expect(big).toContainText('bufferedAmount 16,000');
  await expect(state).toContainText('16,000 bytes are not on the wire yet');
  const left: number[] = [];
  for (const at of [2500, 3000, 3500, 4100]) {
    await goToMoment(at);
    await expect(rows.last()).toContainText('not called yet');
    const text = (await state.getByText('bytes are not on the wire yet').textContent()) ?? '';
    left.push(Number(text.replaceAll(',', '').match(/\d+/)?.[0]));
  }
  expect(left.at(-1)).toBe(0);
  expect(left).toEqual([...left].sort((a, b) => b - a));
  expect(new Set(left).size).toBe(4);
  await goToEnd();
  await expect(state).toContainText('readyState: CLOSED');
  await expect(rows.last()).toContainText('onclose code=1000 reason="done" wasClean=true');
  await expect(rows.filter({ hasText: 'too late' })).toContainText('bufferedAmount 8');
  await expect(rows.filter({ hasText: 'too late' })).not.toContainText('sent because of it');
  expect(problems).toEqual([]);
});

test('[N1] a call that is typed is made where the cursor stands, with keys alone, and is part of the link', async ({
  page,
}) => {
  const { rows, line, goToMoment, goToEnd, happened } = await openConsole(page);
  await goToMoment(1500);
  await line.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('socket.close(1001)');
  await page.keyboard.press('Enter');
  const mine = rows.filter({ hasText: 'socket.close(1001)' });
  await expect(mine).toContainText('threw InvalidAccessError');
  await expect(page.getByText('The list is yours.')).toBeVisible();
  await expect(page).toHaveURL(/own=/);
  // It went between the others, which happen all the same.
  await goToEnd();
  await expect(rows.last()).toContainText('onclose code=1000');
  await goToMoment(3000);
  await line.fill('socket.close(4000, "enough")');
  await line.press('Enter');
  await expect(rows.filter({ hasText: '"enough"' })).toContainText('Close 4000 "enough"');
  await goToEnd();
  await expect(rows.last()).toContainText('socket.send("too late")');
  await expect(rows.filter({ hasText: 'onclose code=4000' })).toHaveCount(1);
  await expect(page).toHaveURL(new RegExp(`entry=${(await happened()) - 1}&own=.*enough`));
  const url = page.url();
  await page.goto('/learn');
  await page.goto(url);
  await expect(rows.filter({ hasText: 'onclose code=4000' })).toHaveCount(1, { timeout: 15_000 });
  await expect(page.getByRole('status').filter({ hasText: 'could not be used' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove socket.close(4000, "enough")' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows.filter({ hasText: '"enough"' })).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Calls and events' })).toBeFocused();
  await page.getByRole('button', { name: 'Back to the list “a whole life”' }).press('Enter');
  await expect(rows.filter({ hasText: 'close(1001)' })).toHaveCount(0);
  await expect(page).not.toHaveURL(/own=/);
});

test('[N1] from nothing: every button of a call, each with what it gives', async ({ page }) => {
  const { rows, line, goToMoment } = await openConsole(page);
  await page.getByRole('button', { name: 'Take all calls off' }).click();
  await expect(rows).toHaveText(['No calls. Nothing will happen until you make one.']);
  const ready = page.getByRole('group', { name: /^Ready-made calls/ });
  const call = async (name: string, gives: RegExp) => {
    await ready.getByRole('button', { name, exact: true }).click();
    await expect(line).toBeFocused();
    await expect(line).toHaveValue(name);
    await page.keyboard.press('Enter');
    await expect(rows.filter({ hasText: name }).first()).toContainText(gives);
  };
  await call('socket = new WebSocket("ws://lab/")', /returned a WebSocket/);
  // Still in the same moment.
  await call('socket.send("hello")', /threw InvalidStateError/);
  await goToMoment(500);
  await call('socket.binaryType = "arraybuffer"', /returned undefined/);
  await call('socket.send(new Blob([new ArrayBuffer(5)]))', /binary message, 5 bytes/);
  await call('socket.close(1001)', /threw InvalidAccessError/);
  await call('socket.close(1000, "done")', /Close 1000 "done"/);
  await expect(rows.filter({ hasText: 'onopen' })).toHaveCount(1);
});

test('[N1] the lists to begin with: nobody listens, a refusal, and what throws', async ({
  page,
}) => {
  const { rows, goToEnd } = await openConsole(page);
  await page.getByRole('link', { name: 'Nobody listens' }).click();
  await expect(page.getByRole('combobox', { name: 'Calls to begin with' })).toHaveValue(
    'nobody listens',
  );
  await expect(rows.filter({ hasText: 'ws://lab:81/' })).toHaveCount(1);
  await goToEnd();
  await expect(rows.filter({ hasText: 'onclose code=1006 reason="" wasClean=false' })).toHaveCount(
    2,
  );
  await expect(rows.filter({ hasText: 'threw SyntaxError' })).toHaveCount(2);
  await page
    .getByRole('combobox', { name: 'Calls to begin with' })
    .selectOption('a close that is not allowed');
  await expect(rows.filter({ hasText: 'close(1001)' })).toHaveCount(1);
  await goToEnd();
  await expect(rows.filter({ hasText: 'threw InvalidAccessError' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'threw SyntaxError' })).toContainText('.repeat(62)');
  await expect(rows.filter({ hasText: 'onclose code=4001' })).toHaveCount(1);
});

test('[N1] this browser’s own WebSocket is asked the same, and says the same', async ({ page }) => {
  const { rows, goToEnd } = await openConsole(page, 'v=1&calls=send%20too%20early');
  await goToEnd();
  await expect(rows.filter({ hasText: 'onmessage "hello"' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Ask this browser’s own WebSocket' }).click();
  await expect(rows.first()).toContainText('This browser, as here: returned a WebSocket');
  const early = rows.filter({ hasText: 'This browser, as here: threw InvalidStateError: ' });
  await expect(early).toHaveCount(2);
  await expect(rows.filter({ hasText: 'not asked, that would need a server' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'otherwise than here' })).toHaveCount(0);
});

test('a line that is no call, and a link with one, say what is wrong', async ({ page }) => {
  const { line, rows } = await openConsole(page, 'v=1&own=0:alert(1);10:close()');
  const notice = page.getByRole('status').filter({ hasText: 'Part of the link could not be used' });
  await expect(notice).toContainText('own=0:alert(1)');
  await expect(rows).toHaveCount(1);
  await line.fill('alert(1)');
  await line.press('Enter');
  await expect(page.getByText('This is none of: new WebSocket(…)')).toBeVisible();
  await expect(line).toHaveAttribute('aria-invalid', 'true');
  await expect(rows).toHaveCount(1);
  await line.fill('socket.send(1)');
  await expect(line).toHaveAttribute('aria-invalid', 'false');
});

test('the lab fits phone and desktop, and axe finds nothing, light or dark', async ({ page }) => {
  // axe reads every row of the console and of the log.
  test.setTimeout(90_000);
  await onPhone(page);
  const { goToEnd, rows } = await openConsole(page);
  await goToEnd();
  await expect(rows.last()).toContainText('onclose');
  await expectNoFaultsInBothThemes(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectNoOverflow(page);
});
