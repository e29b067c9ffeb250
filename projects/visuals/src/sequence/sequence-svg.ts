import type { Recording } from '@wirelight/protocols';
import { formatTime } from '../format/format-time';
import { cursorAtEnd, cursorOn } from '../timeline/cursor';
import { roomyLayoutOf } from './sequence-layout';
import { SVG_COLORS, SVG_FONTS } from './svg-colors';
import type { MarkView } from './mark.view';
import type { MessageView } from './message.view';
import { toSequenceView, type SequenceView } from './sequence.view';

/** CSS pixels of the picture. */
const WIDTH = 960;
const HEAD = 48;
/** Entries that are drawn; a longer run says how many are left out. */
const MAX_ENTRIES = 2000;
/** C0 controls but tab and line ends, which XML 1.0 cannot carry, and halves of surrogate pairs. */
// eslint-disable-next-line no-control-regex -- these are the characters that are to go
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * The whole run as a picture for a file: a standalone SVG in light colours, everything written as attributes, so that it looks the same
 * in any program. Messages and marks have their description as `title`.
 *
 * @param title - What the picture is of.
 * @returns At most the first 2000 entries; a line at the foot says what is left out.
 */
export function toSequenceSvg(recording: Recording, title: string): string {
  const layout = roomyLayoutOf(recording);
  const count = recording.entries.length;
  const isCut = count > MAX_ENTRIES;
  const cursor = isCut ? cursorOn(recording, MAX_ENTRIES - 1) : cursorAtEnd(recording);
  const bottom = isCut ? layout.placeOfCursor(cursor) + 48 : layout.height;
  const view = toSequenceView(layout, {
    cursor,
    width: WIDTH,
    top: 0,
    bottom,
    selected: null,
    compact: false,
  });
  const height = Math.ceil(HEAD + bottom + (isCut ? 32 : 0));
  const foot = isCut
    ? text(WIDTH / 2, height - 12, `${count - MAX_ENTRIES} more entries are not drawn`, MUTED)
    : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(`${recording.scenario}, seed ${recording.seed}: ${count} entries in ${formatTime(recording.duration)}`)}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="${SVG_COLORS.surface}"/>`,
    ...view.lanes.all.map(({ x, head, role }) =>
      text(
        x,
        24,
        head,
        `fill="${SVG_COLORS[role]}" font-family="${SVG_FONTS.code}" font-size="12" font-weight="600"`,
      ),
    ),
    `<g transform="translate(0 ${HEAD})">`,
    ...lanesOf(view, bottom),
    ...view.gaps.map(({ y, height: tall, label }) => {
      const { left, right } = view.lanes;
      const size = tall > 24 ? tall - 20 : 4;
      return `<rect x="${left - 8}" y="${n(y + 10)}" width="${n(right - left + 16)}" height="${n(size)}" rx="8" fill="${SVG_COLORS.raised}"/>${text((left + right) / 2, y + tall / 2 + 4, label, MUTED)}`;
    }),
    ...view.holds.map(
      ({ x, y, height: tall }) =>
        `<rect x="${n(x)}" y="${n(y)}" width="8" height="${n(tall)}" rx="4" fill="${SVG_COLORS.hold}" stroke="${SVG_COLORS.http}"/>`,
    ),
    ...view.times.map(({ y, text: time }) =>
      text(view.lanes.left - 10, y + 4, time, MUTED.replace('middle', 'end')),
    ),
    ...view.messages.map(messageOf),
    ...view.marks.map(markOf),
    ...view.messages.map(labelOf),
    '</g>',
    foot,
    '</svg>',
    '',
  ]
    .filter((line, index, all) => line !== '' || index === all.length - 1)
    .join('\n');
}

const MUTED = `fill="${SVG_COLORS.muted}" font-family="${SVG_FONTS.text}" font-size="11" text-anchor="middle"`;
/** A light edge, so that words can be read where a line crosses them. */
const EDGE = `stroke="${SVG_COLORS.surface}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;

function lanesOf({ lanes }: SequenceView, bottom: number): string[] {
  return lanes.all.map(
    ({ x, role }) =>
      `<line x1="${n(x)}" x2="${n(x)}" y1="0" y2="${n(bottom)}" stroke="${SVG_COLORS[role]}" stroke-width="2" opacity="0.55"/>`,
  );
}

/** HTTP is one line, WebSocket two with light between, TCP dots: told apart without colour, as on the page. */
function messageOf({
  layer,
  start,
  tip,
  goal,
  phase,
  arrowhead,
  isChanged,
  description,
}: MessageView): string {
  const color = colorOf(layer);
  const ends = `x1="${n(start.x)}" y1="${n(start.y)}" x2="${n(tip.x)}" y2="${n(tip.y)}"`;
  const width = layer === 'websocket' ? 4 : 1.5;
  const dots = layer === 'tcp' ? ' stroke-dasharray="1 4" stroke-linecap="round"' : '';
  const parts = [`<line ${ends} stroke="${color}" stroke-width="${width}"${dots}/>`];
  if (layer === 'websocket') {
    parts.push(`<line ${ends} stroke="${SVG_COLORS.surface}" stroke-width="1.5"/>`);
  }
  if (phase === 'lost') {
    parts.push(
      `<path d="M-5 -5 5 5M5 -5 -5 5" transform="translate(${n(tip.x)} ${n(tip.y)})" fill="none" stroke="${SVG_COLORS.error}" stroke-width="2.5"/>`,
    );
  } else if (arrowhead !== '') parts.push(`<polygon points="${arrowhead}" fill="${color}"/>`);
  if (isChanged) {
    parts.push(
      `<path d="M0 -7 7 0 0 7 -7 0Z" transform="translate(${n(goal.x)} ${n(goal.y)})" fill="${SVG_COLORS.surface}" stroke="${SVG_COLORS.error}" stroke-width="2"/>`,
    );
  }
  return `<g><title>${escapeXml(description)}</title>${parts.join('')}</g>`;
}

function labelOf({ label, layer }: MessageView): string {
  if (label === null) return '';
  const { text: words, size, anchor, x, transform } = label;
  const isSegment = layer === 'tcp';
  const fill = isSegment ? SVG_COLORS.muted : SVG_COLORS.text;
  const small =
    size === '' ? '' : `<tspan fill="${SVG_COLORS.muted}">\u00a0 ${escapeXml(size)}</tspan>`;
  return `<text x="${x}" y="-5" transform="${transform}" text-anchor="${anchor}" fill="${fill}" font-family="${SVG_FONTS.code}" font-size="${isSegment ? 10.5 : 12}" ${EDGE}>${escapeXml(words)}${small}</text>`;
}

const SIGNS: Readonly<Record<string, string>> = {
  error: '<path d="M0 -8 8 6 -8 6Z"',
  intervention: '<path d="M0 -6 6 0 0 6 -6 0Z"',
};

function markOf({ kind, x, y, anchor, textX, lines, description }: MarkView): string {
  const color =
    kind === 'error'
      ? SVG_COLORS.error
      : kind === 'intervention'
        ? SVG_COLORS.websocket
        : SVG_COLORS.program;
  const sign = `${SIGNS[kind] ?? '<circle r="4.5"'} fill="${SVG_COLORS.surface}" stroke="${color}" stroke-width="2"/>`;
  const words = lines.map((line, index) => {
    const top = anchor === 'middle' ? -10 : 11 - 7 * lines.length + 14 * index;
    return `<text x="${textX}" y="${top}" text-anchor="${anchor}" fill="${color}" font-family="${SVG_FONTS.text}" font-size="12" ${EDGE}>${escapeXml(line)}</text>`;
  });
  return `<g transform="translate(${n(x)} ${n(y)})"><title>${escapeXml(description)}</title>${sign}${words.join('')}</g>`;
}

function colorOf(layer: MessageView['layer']): string {
  if (layer === 'http' || layer === 'websocket' || layer === 'tcp') return SVG_COLORS[layer];
  return SVG_COLORS.program;
}

function text(x: number, y: number, words: string, look: string): string {
  const anchor = look.includes('text-anchor') ? '' : ' text-anchor="middle"';
  return `<text x="${n(x)}" y="${n(y)}" ${look}${anchor}>${escapeXml(words)}</text>`;
}

/** Tenths of a pixel are enough. */
function n(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeXml(value: string): string {
  return value
    .replace(NOT_XML, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
