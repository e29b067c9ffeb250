// @ts-check
import { PLACES } from './rows.mjs';

/** @typedef {import('./rows.mjs').Row} Row */
/** @typedef {import('./rows.mjs').Place} Place */
/** @typedef {import('./find-proofs.mjs').Proofs} Proofs */

/** What the rows of a letter are about. @type {Readonly<Record<string, string>>} */
const GROUPS = {
  W: 'The binding',
  C: 'The client',
  E: 'Engine.IO',
  A: 'The Socket.IO server',
  T: 'Transports',
  I: 'Socket.IO and WebSocket',
  F: 'Frames',
  U: 'Addresses',
  H: 'From handshake to close',
  X: 'Attacks and who you are',
  N: 'Other interfaces and protocols',
  R: 'Applications',
  Q: 'What is often written, and is wrong',
};

const HEAD = `---
title: Coverage
description: Everything that Wirelight must have, where, and which test proves it.
---

# Coverage

`;

/**
 * `docs/coverage.md`: every row of `docs/coverage.rows.json`, ticked where a passed test proves it. Open rows stay.
 *
 * @param {readonly Row[]} rows
 * @param {Proofs} proofs
 * @returns {string} Markdown.
 */
export function renderCoverage(rows, { byRow }) {
  /** @param {Row} row */
  const openPlaces = ({ id, where }) =>
    where.filter((place) => (byRow.get(id)?.get(place) ?? []).length === 0);
  const done = rows.filter((row) => openPlaces(row).length === 0);
  const places = rows.flatMap(({ where }) => where).length;
  const open = rows.flatMap(openPlaces).length;
  const letters = Object.entries(PLACES).map(([letter, name]) => `**${letter}** ${name}`);
  const intro = [
    `Written by \`npm run coverage\` from the titles of tests: a test whose title has \`[E3]\` in it, or a scenario that covers`,
    `\`E3\`, proves that row at its place once it has passed. A row is done when it is proven at every place it is meant for. No`,
    `row is ever dropped. \`npm test\` fails when this page says something else than the tests of that run.`,
    '',
    `Places: ${letters.join(', ')}.`,
    '',
    `**${done.length} of ${rows.length} rows are done; ${places - open} of ${places} places are proven.**`,
  ];
  const groups = Object.entries(GROUPS).map(([letter, name]) => {
    const own = rows.filter(({ id }) => id.startsWith(letter));
    return `## ${name} {#${letter.toLowerCase()}}\n\n${own.map((row) => section(row, byRow.get(row.id))).join('\n')}`;
  });
  return `${HEAD}${intro.join('\n')}\n\n${groups.join('\n')}`;
}

/**
 * @param {Row} row
 * @param {ReadonlyMap<Place, readonly string[]> | undefined} proven
 */
function section({ id, describes, must, where }, proven) {
  const lines = where.map((place) => {
    const files = proven?.get(place) ?? [];
    const by = files.map((file) => `\`${file}\``).join(', ');
    return files.length > 0 ? `- ✓ ${place}: ${by}` : `- ○ ${place}: open`;
  });
  const isDone = lines.every((line) => line.startsWith('- ✓'));
  const heading = `### ${id} ${isDone ? 'done' : 'open'} {#${id.toLowerCase()}}`;
  return `${heading}\n\n${sentence(describes)}\n\n**Wirelight must have:** ${must}.\n\n${lines.join('\n')}\n`;
}

/** @param {string} words */
const sentence = (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
