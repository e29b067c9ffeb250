import { decodeUtf8Lossy } from '@wirelight/protocols';
import { findNotices, ONE_MANAGER, wireContent } from '@wirelight/simulator';
import { runRequest } from '@wirelight/simulator/realm';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFragment } from '../deep-link';
import { noticedSections } from '../noticed/noticed-sections';

const MARKDOWN = readFileSync(
  new URL('../../../../../../docs/learn/one-manager.md', import.meta.url),
  'utf8',
);
const { id: scenario, seed } = ONE_MANAGER;
const outcome = await runRequest({ scenario, seed, settings: {}, interventions: [] });
if (!outcome.ok) throw new Error(outcome.error.message);
const { recording } = outcome;

describe('the text of "One Manager"', () => {
  const bodies = recording.entries.map((entry) => decodeUtf8Lossy(wireContent(entry).body));
  const quotes = [...MARKDOWN.matchAll(/`wire:([^`]+)`/g)].map((match) => match[1] ?? '');

  it('quotes something', () => {
    expect(quotes.length).toBeGreaterThan(1);
  });

  it.each(quotes)('quotes %s as it is on the wire', (quote) => {
    expect(bodies.filter((body) => body.startsWith(quote))).not.toEqual([]);
  });

  it('has a text for everything to notice, and tells it in the order in which it happens', () => {
    const sections = [...MARKDOWN.matchAll(/\{#(notice-[a-z-]+)\}/g)].map(([, id = '']) => ({
      id,
      heading: '',
      html: '',
    }));
    const found = findNotices(ONE_MANAGER.notice, recording);
    const told = noticedSections(ONE_MANAGER, sections).map(({ id }) => id);
    expect(told).toHaveLength(sections.length);
    expect([...told].sort()).toEqual([...found.keys()].sort());
    const order = told.map((id) => found.get(id) ?? -1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it.each([...MARKDOWN.matchAll(/\]\(#(v=1[^)]+)\)/g)].map(([, fragment = '']) => fragment))(
    'links to a run that there is: %s',
    (fragment) => {
      expect(readFragment([ONE_MANAGER], decodeURIComponent(fragment)).problems).toEqual([]);
    },
  );
});
