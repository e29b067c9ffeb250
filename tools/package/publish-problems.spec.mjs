import { expect, it } from 'vitest';
import { publishProblems } from './publish-problems.mjs';

const repository = { type: 'git', url: 'git+https://example.org/wirelight.git' };
const job = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://tokens.example.org' };

it('lets a package out that names its repository, from a job that can vouch for it', () => {
  expect(publishProblems({ repository }, job)).toEqual([]);
  expect(publishProblems({ repository: repository.url }, { SIGSTORE_ID_TOKEN: 't' })).toEqual([]);
});

it('says what is missing', () => {
  expect(publishProblems({ private: true }, {})).toEqual([
    expect.stringContaining('"private"'),
    expect.stringContaining('"repository"'),
    expect.stringContaining('id-token: write'),
  ]);
  expect(publishProblems({ repository: {} }, job)).toHaveLength(1);
});
