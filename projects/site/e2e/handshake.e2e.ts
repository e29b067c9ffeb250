import { expect, test, type Page } from '@playwright/test';
import { hydrated } from './hydrated';
import { expectNoFaultsInBothThemes, onPhone } from './page-faults';
import { watchConsole } from './watch-console';

/** Opens the lab with a fragment and waits until it answers. */
async function openHandshake(page: Page, fragment = '') {
  await page.goto(`/learn/handshake${fragment === '' ? '' : `#${fragment}`}`);
  const request = page.getByRole('region', { name: 'The request' });
  const answer = page.getByRole('region', { name: 'The answer' });
  const verdict = (of: typeof request, name: string) =>
    of.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
  await hydrated(page);
  return {
    request,
    answer,
    /** The line that begins with a name. */
    line: async (of: typeof request, name: string) => {
      const boxes = of.getByRole('list').first().getByRole('textbox');
      const values = await boxes.evaluateAll((all) =>
        all.map((one) => (one as HTMLInputElement).value),
      );
      return boxes.nth(values.findIndex((value) => value.startsWith(name)));
    },
    server: (name: string) => verdict(request, name),
    client: (name: string) => verdict(answer, name),
  };
}

test('[H1] a header by keyboard, the refusal and its rule, and the link opens', async ({
  page,
  context,
}) => {
  const problems = watchConsole(page);
  const { request, answer, line, server } = await openHandshake(page);
  await expect(server('RFC 6455')).toContainText('answers 101');
  await (await line(request, 'Upgrade')).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Upgrade: h2c, websocket');
  // The RFC reads a list; `ws` wants the one word.
  await expect(server('RFC 6455')).toContainText('answers 101');
  await expect(server('ws 8')).toContainText('answers 400');
  await expect(server('ws 8')).toContainText('WS_HANDSHAKE_UPGRADE');
  await (await line(request, 'Upgrade')).fill('Upgrade: h2c');
  await expect(server('RFC 6455')).toContainText('RFC 6455, sections 4.1 and 4.2.1');
  await expect(await line(answer, 'HTTP/1.1')).toHaveValue('HTTP/1.1 400 Bad Request');
  await expect(page).toHaveURL(/request=GET/);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText('WS_HANDSHAKE_UPGRADE').first()).toBeVisible();
  expect(problems).toEqual([]);
});

test('[H1] another key has another answer, with every step between', async ({ page }) => {
  const { request, answer, line, client } = await openHandshake(page);
  const chain = page.getByRole('region', { name: 'From the key to the answer' });
  await expect(chain).toContainText('b3 7a 4f 2c c0 62 4f 16 90 f6 46 06 cf 38 59 45 b2 be c4 ea');
  await expect(await line(answer, 'Sec-WebSocket-Accept')).toHaveValue(
    'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
  );
  const key = await line(request, 'Sec-WebSocket-Key');
  await key.fill('Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==');
  await expect(await line(answer, 'Sec-WebSocket-Accept')).toHaveValue(
    'Sec-WebSocket-Accept: C/0nmHhBztSRGR1CwL6Tf4ZjwpY=',
  );
  await expect(chain.getByRole('status')).toContainText('has read this key');
  // The answer to the key of before, as a cache would give it.
  const accept = await line(answer, 'Sec-WebSocket-Accept');
  await accept.fill('Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
  await expect(chain.getByRole('status')).toContainText('belongs to another key');
  for (const name of ['RFC 6455', 'ws 8', 'Chromium']) {
    await expect(client(name)).toContainText('WS_HANDSHAKE_ACCEPT');
  }
  await page.getByRole('button', { name: 'Let the server answer' }).click();
  await expect(client('Chromium')).toContainText('opens');
  await page.getByRole('button', { name: 'Another key' }).click();
  await expect(key).not.toHaveValue(/AQIDBAUG/);
  await expect(chain.getByRole('status')).toContainText('has read this key');
});

test('[H1] subprotocol, extension, version and Origin, from the links of the text', async ({
  page,
}) => {
  const { answer, line, server, client } = await openHandshake(page);
  await page.getByRole('link', { name: 'none', exact: true }).click();
  await expect(client('RFC 6455')).toContainText('opens');
  await expect(client('Chromium')).toContainText('WS_HANDSHAKE_PROTOCOL');
  await page.getByRole('link', { name: 'an extension that was not offered' }).click();
  await expect(client('Chromium')).toContainText('WS_HANDSHAKE_EXTENSION');
  await page.getByRole('link', { name: 'Version 8' }).click();
  await expect(server('RFC 6455')).toContainText('answers 426');
  await expect(server('ws 8')).toContainText('answers 101');
  await expect(await line(answer, 'Sec-WebSocket-Version')).toHaveValue(/13$/);
  await page.getByRole('link', { name: 'refuses with 403' }).click();
  await expect(await line(answer, 'HTTP/1.1')).toHaveValue('HTTP/1.1 403 Forbidden');
});

test('[U1] an address, what each part becomes, and its twin over HTTP/2', async ({ page }) => {
  const { request, line } = await openHandshake(page);
  const address = page.getByRole('textbox', { name: 'Address' });
  const part = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect(part('port')).toContainText('80, the port of ws');
  await address.fill('wss://example.com:8443/chat?room=1');
  await expect(part('scheme')).toContainText('TLS');
  await expect(part('query')).toContainText('logs');
  await expect(await line(request, 'GET')).toHaveValue('GET /chat?room=1 HTTP/1.1');
  await expect(await line(request, 'Host')).toHaveValue('Host: example.com:8443');
  const twin = page.getByRole('group', { name: 'Header fields of the request' });
  await expect(twin).toContainText(':protocol websocket');
  await expect(twin).toContainText(':scheme https');
  await expect(twin).toContainText(':authority example.com:8443');
  await expect(twin).not.toContainText('sec-websocket-key');
  await expect(page.getByRole('group', { name: 'Header fields of the answer' })).toContainText(
    ':status 200',
  );
  await address.fill('wss://example.com/chat#top');
  await expect(page.getByText('WS_ADDRESS_FRAGMENT')).toBeVisible();
});

test('a refusal fits a phone, and axe finds nothing, light or dark', async ({ page }) => {
  // axe looks at every element, and a page full of text has many.
  test.slow();
  await onPhone(page);
  await openHandshake(page, 'v=1&drop=Upgrade&answer-line=HTTP/1.1');
  await expect(page.getByText('HTTP_BAD_START_LINE')).toBeVisible();
  await expectNoFaultsInBothThemes(page);
});
