import { cursorAtEnd } from '@wirelight/visuals';
import { expect, it } from 'vitest';
import { notesAt } from '../../../../fixtures/notes-at';
import { sameMoment } from './same-moment';

const ONE = notesAt(0, 10, 20);
const OTHER = notesAt(0, 5, 10, 15, 20, 25);

it.each([
  ['the start', { at: 0, index: 0 }, { at: 0, index: 0 }],
  ['a moment between', { at: 10, index: 2 }, { at: 10, index: 3 }],
  ['the end, reached by its last entry', { at: 20, index: 3 }, cursorAtEnd(OTHER)],
])('stays at %s', (_, cursor, same) => {
  expect(sameMoment(cursor, ONE, OTHER)).toEqual(same);
});
