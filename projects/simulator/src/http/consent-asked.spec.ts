import { expect, it } from 'vitest';
import { missingPermission, needsNoConsent, type ConsentAsked } from './consent-asked.js';

const METHODS = 'Access-Control-Allow-Methods';
const HEADERS = 'Access-Control-Allow-Headers';
const asked = (more: Partial<ConsentAsked>): ConsentAsked => ({
  ...{ method: 'GET', names: [], withCredentials: false },
  ...more,
});

it.each(['GET', 'HEAD', 'POST'])('asks nobody for a plain %s', (method) => {
  expect(needsNoConsent(asked({ method }))).toBe(true);
  expect(needsNoConsent(asked({ method, names: ['x-a'] }))).toBe(false);
});

it.each([
  ['a method that is named', [[METHODS, 'GET, PUT']], { method: 'PUT' }, null],
  ['a method in another case', [[METHODS, 'put']], { method: 'PUT' }, 'Method PUT'],
  ['any method', [[METHODS, '*']], { method: 'PUT' }, null],
  [
    'any method, with cookies',
    [[METHODS, '*']],
    { method: 'PUT', withCredentials: true },
    'Method PUT',
  ],
  ['a method that needs no consent', [[HEADERS, 'x-a']], { method: 'POST', names: ['x-a'] }, null],
  ['a field in another case', [[HEADERS, 'X-A']], { names: ['x-a'] }, null],
  ['a field that is missing', [[HEADERS, 'x-a']], { names: ['x-a', 'x-b'] }, 'field x-b'],
  ['any field', [[HEADERS, '*']], { names: ['x-a'] }, null],
  [
    'any field, with cookies',
    [[HEADERS, '*']],
    { names: ['x-a'], withCredentials: true },
    'field x-a',
  ],
  [
    'any field, but never Authorization',
    [[HEADERS, '*']],
    { names: ['authorization'] },
    'field authorization',
  ],
  [
    'Authorization by its name',
    [[HEADERS, '*, Authorization']],
    { names: ['authorization'] },
    null,
  ],
] as const)('%s', (_, headers, more, missing) => {
  const said = missingPermission(headers, asked(more));
  if (missing === null) expect(said).toBeNull();
  else expect(said).toContain(`${missing} is not allowed by `);
});
