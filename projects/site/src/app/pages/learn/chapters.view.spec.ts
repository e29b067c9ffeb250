import { describe, expect, it } from 'vitest';
import { DOCS } from '../../../generated/docs';
import type { DocSummary } from '../../docs/doc';
import { LEARN_EN } from '../../words/learn.en';
import { chaptersOf } from './chapters';

const doc = (route: string, kind = 'learn'): DocSummary => ({
  path: '',
  kind,
  route,
  title: route,
  within: '',
  question: '',
  description: '',
  order: 0,
});

describe('chaptersOf', () => {
  it('begins a part with the lab that is named for it, and keeps every other with the one before', () => {
    const parts = chaptersOf([
      doc('/guide/events', 'guide'),
      doc('/learn/climbing-to-websocket'),
      doc('/learn/a-new-one'),
      doc('/learn/who-gets-it'),
    ]);
    expect(parts.map(({ id, labs }) => [id, labs.map(({ slug, place }) => [place, slug])])).toEqual(
      [
        [
          'begins',
          [
            [1, 'climbing-to-websocket'],
            [2, 'a-new-one'],
          ],
        ],
        ['hears', [[3, 'who-gets-it']]],
      ],
    );
  });

  it('leaves out no lab, whichever comes first', () => {
    expect(chaptersOf([doc('/learn/a-new-one')]).map(({ id }) => id)).toEqual(['begins']);
    expect(chaptersOf([])).toEqual([]);
  });
});

describe('the labs of the site', () => {
  const labs = chaptersOf(DOCS).flatMap(({ labs }) => labs);

  it('are all in the list, in the order in which each leads to the next', () => {
    const all = DOCS.filter(({ kind }) => kind === 'learn').map(({ route }) => route);
    expect(labs.map(({ route }) => route)).toEqual(all);
    expect(all.length).toBeGreaterThan(8);
  });

  it('are those whose topics are told', () => {
    const slugs = labs.map(({ slug }) => slug);
    expect(slugs).toEqual(expect.arrayContaining(Object.keys(LEARN_EN.topics)));
  });
});
