import { describe, expect, it } from 'vitest';
import type { DocSummary } from '../../docs/doc';
import { neighboursOf } from './neighbours-of';

const page = (kind: string, route: string, within = ''): DocSummary => ({
  path: '',
  kind,
  route,
  title: route,
  within,
  question: '',
  description: '',
  order: 0,
});

const API = page('api', '/api');
const A = page('api', '/api/a');
const A1 = page('api', '/api/a/1', '/api/a');
const A2 = page('api', '/api/a/2', '/api/a');
const B = page('api', '/api/b');
const B1 = page('api', '/api/b/1', '/api/b');
const GUIDE = page('guide', '/guide/a');
const ERRORS = page('reference', '/errors');
const ADR = page('decision', '/architecture/1');
const DOCS = [API, ERRORS, A, A1, GUIDE, A2, ADR, B, B1];

describe('the neighbours of a page', () => {
  it('are the pages of its kind, with the parts of its own whole only', () => {
    expect(neighboursOf(DOCS, A2).beside).toEqual([API, A, A1, A2, B]);
    expect(neighboursOf(DOCS, B1).beside).toEqual([API, A, B, B1]);
    expect(neighboursOf(DOCS, A).beside).toEqual([API, A, B]);
    expect(neighboursOf(DOCS, API).beside).toEqual([API, A, B]);
  });

  it('have a whole above a part', () => {
    expect(neighboursOf(DOCS, A2).parent).toBe(A);
    expect(neighboursOf(DOCS, A).parent).toBeUndefined();
  });

  it('are one before and one after, the parts between the wholes', () => {
    expect(neighboursOf(DOCS, A2)).toMatchObject({ previous: A1, next: B });
    expect(neighboursOf(DOCS, A)).toMatchObject({ previous: API, next: A1 });
    expect(neighboursOf(DOCS, API).previous).toBeUndefined();
    expect(neighboursOf(DOCS, B1).next).toBeUndefined();
  });

  it('of a guide are the guides, and the API, which is not read after them', () => {
    expect(neighboursOf(DOCS, GUIDE)).toMatchObject({ beside: [GUIDE, API], next: undefined });
  });

  it('are all references and decisions together, which are read in no order', () => {
    const { beside, previous, next } = neighboursOf(DOCS, ADR);
    expect(beside).toEqual([ERRORS, ADR]);
    expect([previous, next]).toEqual([undefined, undefined]);
  });
});
