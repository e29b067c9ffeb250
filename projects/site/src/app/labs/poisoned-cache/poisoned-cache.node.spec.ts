import type { Recording } from '@wirelight/protocols';
import { POISONED_CACHE } from '@wirelight/simulator';
import { cursorAtEnd } from '@wirelight/visuals';
import { toProxyReadingView } from '@wirelight/visuals/proxy-reading';
import { describe, expect, it } from 'vitest';
import { expectAllToldInOrder, expectNothingElseTold } from '../../../../fixtures/expect-told';
import { readLabText } from '../../../../fixtures/lab-text';
import { runScenario } from '../../../../fixtures/run-scenario';
import { wireTexts } from '../../../../fixtures/wire-texts';
import { readFragment } from '../../lab-parts/link/deep-link';

const TEXT = readLabText('poisoned-cache');

const viewOf = (recording: Recording) =>
  toProxyReadingView(recording, cursorAtEnd(recording), 'proxy');

describe('the text of "The poisoned cache"', () => {
  it('quotes something', () => {
    expect(TEXT.quotes).toContain('pay(thief)');
  });

  it.each([{}, { masking: 'random key' }])(
    'quotes what is on the wire, with %o',
    async (settings) => {
      const { bodies } = wireTexts([await runScenario(POISONED_CACHE, settings)]);
      for (const quote of TEXT.quotes) expect(bodies).toContain(quote);
    },
  );

  it('has a text for everything to notice, and nothing else, in the order in which it happens', async () => {
    expectAllToldInOrder(TEXT, POISONED_CACHE, await runScenario(POISONED_CACHE));
    expectNothingElseTold(TEXT, [POISONED_CACHE]);
  });

  it.each(TEXT.links)('links to a run that there is: %s', (fragment) => {
    expect(readFragment([POISONED_CACHE], fragment).problems).toEqual([]);
  });
});

describe('[X1] what the proxy makes of the page’s frame', () => {
  it.each([
    ['off', 'everything', 'pay(thief)'],
    ['fixed key', 'everything', 'pay(thief)'],
    ['random key', 'everything', 'pay(me)'],
    ['off', 'up to a 101', 'pay(me)'],
    ['random key', 'up to a 101', 'pay(me)'],
  ])('masking %s, reading %s: the victim runs %s', async (masking, reading, code) => {
    const view = viewOf(await runScenario(POISONED_CACHE, { masking, reading }));
    const isPoisoned = code === 'pay(thief)';
    expect(view.messages[1]?.found).toEqual(isPoisoned ? ['bank/script.js'] : []);
    expect(view.cache).toMatchObject([
      { name: 'bank/script.js', from: isPoisoned ? 'evil' : 'bank', body: code, isPoisoned },
    ]);
    expect(view.given.map((one) => [one.who, one.code, one.isFromCache])).toEqual([
      ['victim', code, isPoisoned],
      ['next', code, true],
    ]);
  });

  it('both readers see it without a mask, the proxy alone with a fixed key, the server alone with a random one', async () => {
    const line = 'GET /script.js HTTP/1.1';
    const seen = async (masking: string): Promise<[boolean, boolean, boolean]> => {
      const frame = viewOf(await runScenario(POISONED_CACHE, { masking })).messages[1];
      if (frame === undefined) throw new Error('no frame');
      const has = (lines: readonly { readonly text: string }[]): boolean =>
        lines.some(({ text }) => text === line);
      return [has(frame.lines), has(frame.endpoint.lines), frame.endpoint.isRefused];
    };
    expect(await seen('off')).toEqual([true, true, true]);
    expect(await seen('fixed key')).toEqual([true, false, false]);
    expect(await seen('random key')).toEqual([false, true, false]);
  });

  it('no seed out of fifty gives a random key that lets a request through', async () => {
    for (let seed = 1; seed <= 50; seed++) {
      const { cache } = viewOf(
        await runScenario({ ...POISONED_CACHE, seed }, { masking: 'random key' }),
      );
      expect([seed, ...cache.map(({ isPoisoned }) => isPoisoned)]).toEqual([seed, false]);
    }
  });
});
