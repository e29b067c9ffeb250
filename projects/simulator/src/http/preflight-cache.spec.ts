import { expect, it } from 'vitest';
import type { ConsentAsked } from './consent-asked.js';
import { PreflightCache } from './preflight-cache.js';

const HEADERS = 'Access-Control-Allow-Headers';
const asked = (more: Partial<ConsentAsked>): ConsentAsked => ({
  ...{ method: 'GET', names: [], withCredentials: false },
  ...more,
});

/** Whether a consent of moment 0 still counts. */
function countsAt(now: number, maxAge?: string): boolean {
  const cache = new PreflightCache();
  const age = maxAge === undefined ? [] : [['Access-Control-Max-Age', maxAge] as const];
  const wanted = asked({ names: ['x-a'] });
  cache.keep('here', wanted, [[HEADERS, 'x-a'], ...age], 0);
  return cache.allows('here', wanted, now);
}

it.each([
  ['5 seconds by default', undefined, 5000],
  ['as long as the server says', '60', 60_000],
  ['two hours at most', '86400', 7_200_000],
  ['5 seconds for what is no number', 'long', 5000],
])('keeps a consent %s', (_, maxAge, until) => {
  expect([countsAt(until - 1, maxAge), countsAt(until, maxAge)]).toEqual([true, false]);
});

it('keeps no consent of age 0', () => {
  expect(countsAt(0, '0')).toBe(false);
});

it('keeps a consent for one address, and without cookies only if it was given without', () => {
  const cache = new PreflightCache();
  const bare = asked({ names: ['x-a'] });
  const full = asked({ names: ['x-a'], withCredentials: true });
  cache.keep('bare', bare, [[HEADERS, 'x-a']], 0);
  cache.keep('full', full, [[HEADERS, 'x-a']], 0);
  expect(['bare', 'full', 'else'].map((key) => cache.allows(key, bare, 1))).toEqual([
    true,
    true,
    false,
  ]);
  expect(['bare', 'full'].map((key) => cache.allows(key, full, 1))).toEqual([false, true]);
});

it('adds up what was consented to piece by piece', () => {
  const cache = new PreflightCache();
  cache.keep('here', asked({ names: ['x-a'] }), [[HEADERS, 'x-a']], 0);
  cache.keep('here', asked({ names: ['x-b'] }), [[HEADERS, 'x-b']], 4000);
  const both = asked({ names: ['x-a', 'x-b'] });
  expect([4500, 5500].map((now) => cache.allows('here', both, now))).toEqual([true, false]);
});

it('forgets the addresses that were consented to the longest ago', () => {
  const cache = new PreflightCache();
  const wanted = asked({ names: ['x-a'] });
  const consent = (key: string) => {
    cache.keep(key, wanted, [[HEADERS, 'x-a']], 0);
  };
  for (let poll = 0; poll < 1024; poll++) consent(`t=${poll}`);
  consent('t=0');
  consent('t=1024');
  const kept = ['t=0', 't=1', 't=2', 't=1024'].map((key) => cache.allows(key, wanted, 1));
  expect(kept).toEqual([true, false, true, true]);
});
