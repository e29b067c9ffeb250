import { describe, expect, it } from 'vitest';
import type { Doc } from '../../docs/doc';
import { closingSections, noticesOf, sectionHtml } from './lab-sections';

const section = (id: string) => ({ id, heading: `heading ${id}`, html: `<p>${id}</p>`, level: 2 });
const ids = (sections: readonly { readonly id: string }[]) => sections.map(({ id }) => id);
/** As much of a text as its sections need. */
const doc = {
  sections: ['', 'predict', 'answer', 'notice-b', 'notice-a', 'break', 'programs'].map(section),
} as unknown as Doc;

describe('sections of a lab’s text', () => {
  it('are shown once each: at the top, as something to notice, or at the end, in the text’s order', () => {
    expect(ids(noticesOf(doc))).toEqual(['notice-b', 'notice-a']);
    expect(ids(closingSections(doc))).toEqual(['break', 'programs']);
    expect(sectionHtml(doc, 'predict')).toBe('<p>predict</p>');
  });

  it('that a text does not have are empty', () => {
    expect(sectionHtml(doc, 'nothing')).toBe('');
  });
});
