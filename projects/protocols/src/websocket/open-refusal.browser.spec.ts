import { expect, it } from 'vitest';
import { pageOpenRefusal } from './open-refusal.js';

/** What this browser throws; the connection is never made. */
function thrown(url: string, protocols: string[]): string | null {
  try {
    new WebSocket(url, protocols).close();
    return null;
  } catch (error) {
    return (error as Error).name;
  }
}

const TRIED: readonly [url: string, protocols: string[], isRefused: boolean][] = [
  ['ws://localhost:9/', [], false],
  ['wss://localhost:9/', [], false],
  ['http://localhost:9/', [], false],
  ['/chat', [], false],
  ['ws://', [], true],
  ['ws://localhost:9:9/', [], true],
  ['ftp://localhost/', [], true],
  ['ws://localhost:9/#part', [], true],
  ['ws://localhost:9/#', [], true],
  ['ws://localhost:9/', ['chat', 'super.chat'], false],
  ['ws://localhost:9/', ['chat', 'chat'], true],
  ['ws://localhost:9/', ['chat', 'Chat'], false],
  ['ws://localhost:9/', ['a chat'], true],
  ['ws://localhost:9/', [''], true],
];

it.each(TRIED)(
  'pageOpenRefusal says of %s %j what the browser itself says',
  (url, protocols, isRefused) => {
    const refusal = pageOpenRefusal(url, protocols, document.baseURI);
    expect([thrown(url, protocols), refusal?.name ?? null]).toEqual(
      isRefused ? ['SyntaxError', 'SyntaxError'] : [null, null],
    );
  },
);

it('says what is wrong', () => {
  const says = (url: string, protocols: string[] = []) => pageOpenRefusal(url, protocols)?.message;
  expect(says('ws://')).toBe('"ws://" is no URL');
  expect(says('/chat')).toBe('"/chat" is no URL');
  expect(says('ftp://lab/')).toContain('the scheme is ftp');
  expect(says('ws://lab/', ['a', 'b', 'a'])).toBe('the subprotocol "a" is there twice');
  expect(says('ws://lab/', ['a b'])).toBe('"a b" is no name of a subprotocol');
});
