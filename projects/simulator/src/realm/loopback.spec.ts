// The realm beside real ports of this machine: the same packages, the same programs, and what is said is the same.
import { describe, expect, it } from 'vitest';
import { CONVERSATIONS } from '../../fixtures/loopback/conversations.js';
import { sayForReal } from '../../fixtures/loopback/say-for-real.js';
import { sayInTheRealm } from '../../fixtures/loopback/say-in-the-realm.js';

describe('the realm says what a real server and client say', () => {
  it.concurrent.each(CONVERSATIONS.map((one) => [one.name, one] as const))(
    '%s',
    async (_, conversation) => {
      const { requests, up, down } = await sayInTheRealm(conversation);
      const real = await sayForReal(conversation, { requests, up, down });
      expect({ requests, up, down }).toEqual(real);
      expect(up.length + down.length).toBeGreaterThan(1);
    },
    15_000,
  );
});
