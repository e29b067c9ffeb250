import { describe, expect, it } from 'vitest';
import { DOCS } from '../../../generated/docs/index';
import type { DocSummary } from '../../docs/doc';
import { stepsOf } from './steps-of';

const doc = (route: string, kind = 'learn', order = 0): DocSummary => ({
  ...{ path: '', kind, route, title: route, within: '', question: '', description: '', order },
});
const PAGES = [doc('/a', 'guide'), doc('/learn/b'), doc('/learn/c'), doc('/d', 'guide')];

describe('stepsOf', () => {
  it('knows the labs before and after a lab, and no other pages', () => {
    expect(stepsOf([...PAGES, doc('/learn/e')], '/learn/c')).toMatchObject({
      place: 2,
      count: 3,
      previous: { route: '/learn/b' },
      next: { route: '/learn/e' },
    });
  });

  it('has nothing before the first, behind the last, and beside what is no lab', () => {
    expect(stepsOf(PAGES, '/learn/b').previous).toBeNull();
    expect(stepsOf(PAGES, '/learn/c').next).toBeNull();
    expect(stepsOf(PAGES, '/a')).toMatchObject({ place: 0, previous: null, next: null });
  });
});

it('has a place of its own for every lab of the site', () => {
  const orders = DOCS.filter(({ kind }) => kind === 'learn').map(({ order }) => order);
  expect(orders.length).toBeGreaterThan(3);
  expect(orders).toEqual([...new Set(orders)].sort((one, other) => one - other));
});
