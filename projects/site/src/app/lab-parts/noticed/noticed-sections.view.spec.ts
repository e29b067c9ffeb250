import { CLIMBING_TO_WEBSOCKET } from '@wirelight/simulator';
import { describe, expect, it } from 'vitest';
import { noticedSections } from './noticed-sections';

const section = (id: string) => ({ id, heading: id, html: '' });
const ids = (...names: string[]) =>
  noticedSections(CLIMBING_TO_WEBSOCKET, names.map(section)).map((one) => [one.id, one.section.id]);

describe('the sections about what to notice', () => {
  it('are those of the scenario, in the order of the text', () => {
    expect(ids('', 'notice-probe', 'notice-unknown', 'break', 'notice-open')).toEqual([
      ['probe', 'notice-probe'],
      ['open', 'notice-open'],
    ]);
  });

  it('are those for this scenario where another has something of the same name', () => {
    expect(ids('notice-probe', 'notice-climbing-to-websocket-probe')).toEqual([
      ['probe', 'notice-climbing-to-websocket-probe'],
    ]);
    expect(ids('notice-when-climbing-fails-probe', 'notice-probe')).toEqual([
      ['probe', 'notice-probe'],
    ]);
  });
});
