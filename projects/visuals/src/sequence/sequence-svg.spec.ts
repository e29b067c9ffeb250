import { describe, expect, it } from 'vitest';
import { climbingRecording } from '../fixtures/climbing-recording';
import { longRecording } from '../fixtures/long-recording';
import { RecordingBuilder } from '../fixtures/recording-builder';
import { toSequenceSvg } from './sequence-svg';

const recording = climbingRecording();
/** Reads it as XML, as a program that draws it does; throws where it is not well-formed. */
const parse = (svg: string) => {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const error = document.querySelector('parsererror');
  if (error !== null) throw new Error(error.textContent);
  return document;
};

describe('toSequenceSvg', () => {
  it('draws every message with its description, and every lane', () => {
    const document = parse(toSequenceSvg(recording, 'The climb'));
    const titles = [...document.querySelectorAll('g > title')].map(
      ({ textContent }) => textContent,
    );
    const sent = recording.entries.filter(({ kind }) => kind === 'sent');
    expect(titles.filter((one) => one.includes(', sent at '))).toHaveLength(sent.length);
    expect(document.querySelector('svg > title')?.textContent).toBe('The climb');
    const heads = [...document.querySelectorAll('svg > text')].map(
      ({ textContent }) => textContent,
    );
    expect(heads).toEqual(['client', 'server']);
  });

  it('needs nothing from outside: no style sheet, no script, no variable, no address', () => {
    const svg = toSequenceSvg(recording, 'The climb').replace('http://www.w3.org/2000/svg', '');
    expect(svg).not.toMatch(/<style|<script|var\(|href=|class=|url\(/);
  });

  it('is well-formed XML whatever a program says', () => {
    const run = new RecordingBuilder();
    run.local(0, 'note', 'client', '<b>&"\u0000\ud800 ]]>');
    const odd = run.build();
    const document = parse(toSequenceSvg(odd, '<title>'));
    expect(document.documentElement.textContent).toContain('<b>&"\ufffd\ufffd ]]>');
  });

  it('draws the first 2000 entries of a long run and says how many are left out', () => {
    const long = longRecording(2500);
    const svg = toSequenceSvg(long, 'Long');
    expect(svg).toContain(`${long.entries.length - 2000} more entries are not drawn`);
    expect(svg.length).toBeLessThan(2_000_000);
  });
});
