import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { programFile } from './programs.mjs';
import { orderSteps } from './run-steps.mjs';
import { STEPS } from './steps.mjs';

const step = (name, ...needs) => ({ name, needs, inputs: [], outputs: [], commands: [] });
const names = (steps) => steps.map(({ name }) => name);

it('puts what is needed first, once', () => {
  const table = [step('site', 'docs', 'core'), step('docs', 'core'), step('core'), step('other')];
  expect(names(orderSteps(table, ['site', 'docs']))).toEqual(['core', 'docs', 'site']);
});

it('refuses steps that are unknown or that need each other', () => {
  expect(() => orderSteps([step('a', 'b')], ['a'])).toThrow('there is no step "b"');
  expect(() => orderSteps([step('a', 'b'), step('b', 'a')], ['a'])).toThrow(
    'step "a" needs itself',
  );
});

it('can order the whole table', () => {
  const all = names(STEPS);
  expect(names(orderSteps(STEPS, all)).sort()).toEqual([...all].sort());
});

it.each(['eslint', 'ng', 'ngc', 'playwright', 'prettier', 'storybook', 'tsc', 'vitest'])(
  '%s is installed',
  (name) => {
    expect(existsSync(programFile(name))).toBe(true);
  },
);
