import { expect, it } from 'vitest';
import { readTests, summarize } from './test-report.mjs';

const base = '/repo';
const test = (status, fullName = 'adds') => ({ status, fullName });
const file = (name, assertionResults, status = 'passed', message = '') => ({
  name: `/repo/${name}`,
  status,
  message,
  assertionResults,
});
const vitest = (...testResults) => ({
  name: 'unit tests',
  succeeded: true,
  runner: 'vitest',
  report: JSON.stringify({ testResults }),
});
const playwright = (suites, errors = []) => ({
  name: 'end to end',
  succeeded: true,
  runner: 'playwright',
  report: JSON.stringify({ config: { rootDir: '/repo/e2e' }, suites, errors }),
});
const spec = (status, name = 'home.e2e.ts') => ({
  title: 'opens',
  file: name,
  tests: [{ status }],
});
const green = vitest(file('a.spec.ts', [test('passed'), test('passed')]));

it('sums the reports of all runners', () => {
  const nested = { specs: [spec('expected')], suites: [{ specs: [spec('expected')] }] };
  expect(summarize([green, playwright([nested])], ['a.spec.ts', 'e2e/home.e2e.ts'], base)).toEqual({
    line: '4 passed, 0 failed, 0 skipped',
    problems: [],
    isGreen: true,
  });
});

it('gives every test its full title and what became of it', () => {
  const nested = { title: 'a page', specs: [spec('expected')], suites: [] };
  const file2 = { title: 'home.e2e.ts', file: 'home.e2e.ts', suites: [nested] };
  const unit = vitest(file('a.spec.ts', [test('failed', 'sums adds')]));
  expect([...readTests(playwright([file2]), base), ...readTests(unit, base)]).toEqual([
    { file: 'e2e/home.e2e.ts', title: 'a page opens', status: 'passed' },
    { file: 'a.spec.ts', title: 'sums adds', status: 'failed' },
  ]);
  expect(readTests({ ...unit, report: null }, base)).toEqual([]);
});

it('counts a test for the file that was run, wherever it is defined', () => {
  const nested = { title: 'a page', suites: [], specs: [spec('expected', 'walks.ts')] };
  const suite = {
    title: 'home.e2e.ts',
    file: 'home.e2e.ts',
    specs: [spec('expected', 'walks.ts')],
  };
  const run = playwright([{ ...suite, suites: [nested] }]);
  expect(summarize([run], ['e2e/home.e2e.ts'], base)).toMatchObject({ isGreen: true });
  expect(readTests(run, base).map(({ file }) => file)).toEqual(Array(2).fill('e2e/home.e2e.ts'));
});

it('counts what else is wrong as failures', () => {
  const summary = summarize([green], ['a.spec.ts'], base, ['a page is out of date']);
  expect(summary).toMatchObject({ line: '2 passed, 1 failed, 0 skipped', isGreen: false });
});

it.each([
  [
    'a failed test',
    { ...vitest(file('a.spec.ts', [test('passed'), test('failed')], 'failed')), succeeded: false },
    '1 passed, 1 failed, 0 skipped',
    'unit tests: failed: a.spec.ts > adds',
  ],
  ...['skipped', 'pending', 'todo', 'disabled'].map((status) => [
    `a ${status} test`,
    vitest(file('a.spec.ts', [test('passed'), test(status)])),
    '1 passed, 0 failed, 1 skipped',
    'unit tests: skipped: a.spec.ts > adds',
  ]),
  [
    'a file that cannot be loaded',
    vitest(
      file('b.spec.ts', [], 'failed', 'Cannot find module ./b\n  at x'),
      file('a.spec.ts', [test('passed')]),
    ),
    '1 passed, 1 failed, 0 skipped',
    'unit tests: failed: b.spec.ts: Cannot find module ./b',
  ],
  [
    'a test file that ran nothing',
    vitest(file('a.spec.ts', [])),
    '0 passed, 1 failed, 0 skipped',
    'a.spec.ts ran no test',
  ],
  [
    'a test file that nobody runs',
    vitest(file('z.spec.ts', [test('passed')])),
    '1 passed, 1 failed, 0 skipped',
    "a.spec.ts is in no runner's report: no check runs it",
  ],
  [
    'a runner that reports success and ends with an error',
    { ...green, succeeded: false, detail: 'vitest ended with code 1' },
    '2 passed, 1 failed, 0 skipped',
    'unit tests: vitest ended with code 1',
  ],
])('is red for %s', (_, outcome, line, problem) => {
  expect(summarize([outcome], ['a.spec.ts'], base)).toEqual({
    line,
    problems: [problem],
    isGreen: false,
  });
});

it.each([
  [
    'a failed',
    'unexpected',
    '0 passed, 1 failed, 0 skipped',
    'end to end: failed: e2e/home.e2e.ts > opens',
  ],
  [
    'a flaky',
    'flaky',
    '0 passed, 1 failed, 0 skipped',
    'end to end: failed: e2e/home.e2e.ts > opens',
  ],
])('is red for %s end-to-end test', (_, status, line, problem) => {
  const outcome = playwright([{ specs: [spec(status)] }]);
  expect(summarize([outcome], ['e2e/home.e2e.ts'], base)).toEqual({
    line,
    problems: [problem],
    isGreen: false,
  });
});

it('is red for a skipped end-to-end test, twice: its file ran nothing', () => {
  expect(
    summarize([playwright([{ specs: [spec('skipped')] }])], ['e2e/home.e2e.ts'], base),
  ).toEqual({
    line: '0 passed, 1 failed, 1 skipped',
    problems: ['end to end: skipped: e2e/home.e2e.ts > opens', 'e2e/home.e2e.ts ran no test'],
    isGreen: false,
  });
});

it('is red for an error outside all end-to-end tests', () => {
  expect(summarize([playwright([], [{ message: 'no server\nat x' }])], [], base)).toEqual({
    line: '0 passed, 1 failed, 0 skipped',
    problems: ['end to end: failed: no server'],
    isGreen: false,
  });
});

it.each([
  ['missing', null, /^unit tests: left no report/],
  ['cut short', '{"testResults":[', /^unit tests: its report cannot be read: /],
  ['of something else', '{}', /^unit tests: its report cannot be read: it has no testResults$/],
])('is red when a report is %s', (_, report, problem) => {
  const { line, problems, isGreen } = summarize([{ ...green, report }], [], base);
  expect({ line, isGreen, count: problems.length }).toEqual({
    line: '0 passed, 1 failed, 0 skipped',
    isGreen: false,
    count: 1,
  });
  expect(problems[0]).toMatch(problem);
});

it('counts a check without tests that failed', () => {
  const lint = { name: 'lint', succeeded: false, detail: 'eslint ended with code 1' };
  expect(summarize([{ name: 'format', succeeded: true }, lint], [], base)).toEqual({
    line: '0 passed, 1 failed, 0 skipped',
    problems: ['lint: eslint ended with code 1'],
    isGreen: false,
  });
});

it('adds up a file that runs in two runners', () => {
  const inBrowser = { ...vitest(file('a.spec.ts', [])), name: 'browser tests' };
  expect(summarize([green, inBrowser], ['a.spec.ts'], base).isGreen).toBe(true);
});
