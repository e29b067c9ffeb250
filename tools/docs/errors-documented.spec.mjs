// docs/errors.md has one heading for every error code, and none for codes that do not exist.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { FEATURE_ERROR } from '../../projects/angular/src/lib/providers/feature-error.ts';
import { SOCKET_ERROR } from '../../projects/angular/src/lib/socket-error.ts';
import { SOCKET_TESTING_ERROR } from '../../projects/angular/testing/src/lib/socket-testing-error.ts';
import { PROTOCOL_ERROR } from '../../projects/protocols/src/protocol-error.ts';
import { MOCK_ERROR } from '../../projects/simulator/src/msw/mock-error.ts';
import { RUN_ERROR } from '../../projects/simulator/src/port/run-outcome.ts';
import { RECORDER_ERROR } from '../../projects/simulator/src/recorder/recorder-error.ts';
import { SCENARIO_ERROR } from '../../projects/simulator/src/scenario/scenario-error.ts';

const DOCS = new URL('../../docs/errors.md', import.meta.url);

it('docs/errors.md and the tables of error codes name the same codes', async () => {
  const text = await readFile(DOCS, 'utf8');
  const headings = [...text.matchAll(/^### (\w+)$/gm)].map(([, code]) => code);
  const tables = [
    PROTOCOL_ERROR,
    MOCK_ERROR,
    RUN_ERROR,
    RECORDER_ERROR,
    SCENARIO_ERROR,
    SOCKET_ERROR,
    FEATURE_ERROR,
    SOCKET_TESTING_ERROR,
  ];
  const codes = tables.flatMap((table) => Object.keys(table));
  expect([...headings].sort()).toEqual([...codes].sort());
  expect(new Set(headings).size).toBe(headings.length);
});

it('says for every code what to do', async () => {
  const sections = (await readFile(DOCS, 'utf8')).split(/^### /m).slice(1);
  const silent = sections.filter((section) => !section.includes('**What to do:**'));
  expect(silent.map((section) => section.split('\n')[0])).toEqual([]);
});
