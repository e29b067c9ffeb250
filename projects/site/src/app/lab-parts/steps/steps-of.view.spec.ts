import { describe, expect, it } from 'vitest';
import { DOCS } from '../../../generated/docs/index';
import { LABS } from '../../../generated/docs/labs';
import { stepsOf, type LabStep } from './steps-of';

const lab = (route: string): LabStep => ({ route, question: `${route}?` });
const TWO = [lab('/learn/b'), lab('/learn/c')];

describe('stepsOf', () => {
  it('knows the labs before and after a lab', () => {
    expect(stepsOf([...TWO, lab('/learn/e')], '/learn/c')).toMatchObject({
      place: 2,
      count: 3,
      previous: { route: '/learn/b' },
      next: { route: '/learn/e' },
    });
  });

  it('has nothing before the first, behind the last, and beside what is no lab', () => {
    expect(stepsOf(TWO, '/learn/b').previous).toBeNull();
    expect(stepsOf(TWO, '/learn/c').next).toBeNull();
    expect(stepsOf(TWO, '/a')).toMatchObject({ place: 0, previous: null, next: null });
  });
});

it('has a place of its own for every lab of the site', () => {
  const labs = DOCS.filter(({ kind }) => kind === 'learn');
  expect(LABS.map(({ route }) => route)).toEqual(labs.map(({ route }) => route));
  const orders = labs.map(({ order }) => order);
  expect(orders.length).toBeGreaterThan(3);
  expect(orders).toEqual([...new Set(orders)].sort((one, other) => one - other));
});
