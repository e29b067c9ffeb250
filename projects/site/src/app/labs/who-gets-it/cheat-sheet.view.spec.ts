import { BOARD_RECEIVERS } from '@wirelight/simulator';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WHO_GETS_IT_WORDS } from '../../words/who-gets-it-words';
import { toCheatSheet } from './cheat-sheet.view';

const SOURCE = readFileSync(
  new URL('../../../../../simulator/src/scenarios/room-board/server.ts', import.meta.url),
  'utf8',
).replace(/\s/g, '');

const lines = toCheatSheet().flatMap((group) => group.lines);

it('has every line that the server can run, once', () => {
  expect(lines.map(({ form }) => form).sort()).toEqual(Object.keys(BOARD_RECEIVERS).sort());
  expect(toCheatSheet().every((group) => group.lines.length > 0)).toBe(true);
});

it.each(lines.map(({ form, code }) => [code, form] as const))(
  'shows %s as in the source',
  (code, form) => {
    expect(SOURCE).toContain(code.replace(/\s/g, ''));
    expect(WHO_GETS_IT_WORDS.sheet.means[form]).toBeTruthy();
  },
);
