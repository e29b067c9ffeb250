import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { wsCloseRefusal } from './close-refusal.js';

interface WsSender {
  close(code: number | undefined, reason: string, mask: boolean, sent: () => void): void;
}

// Its types leave the sender out.
const { Sender } = createRequire(import.meta.url)('ws') as {
  Sender: new (socket: object) => WsSender;
};

/** What the sender of `ws` throws. */
function thrownByWs(code: number | undefined, reason = ''): readonly string[] | null {
  const nothing = (): void => undefined;
  const socket = { write: nothing, cork: nothing, uncork: nothing, on: nothing };
  try {
    new Sender(socket).close(code, reason, false, nothing);
    return null;
  } catch (error) {
    return [(error as Error).name, (error as Error).message];
  }
}

function ours(code: number | undefined, reason = ''): readonly string[] | null {
  const refusal = wsCloseRefusal(code, reason);
  return refusal === null ? null : [refusal.name, refusal.message];
}

describe('[H4] wsCloseRefusal', () => {
  it('throws for the codes for which ws throws, in its words', () => {
    let refused = 0;
    for (let code = 0; code < 5100; code++) {
      const thrown = thrownByWs(code);
      expect([code, ours(code)]).toEqual([code, thrown]);
      if (thrown !== null) refused++;
    }
    // 1000 to 1003, 1007 to 1014, 3000 to 4999.
    expect(refused).toBe(5100 - 4 - 8 - 2000);
  });

  it.each(['', 'x'.repeat(123), 'x'.repeat(124), '€'.repeat(41), '€'.repeat(42)])(
    'agrees about the reason %#',
    (reason) => {
      expect(ours(1000, reason)).toEqual(thrownByWs(1000, reason));
      expect(ours(undefined, reason)).toEqual(thrownByWs(undefined, reason));
    },
  );
});
