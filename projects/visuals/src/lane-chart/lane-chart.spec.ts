import { TestBed } from '@angular/core/testing';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { LaneChart } from './lane-chart';

const LANES = ['one', 'two'].map((name, index) => ({
  name,
  line: [
    { at: 0, value: 0 },
    { at: 100, value: 50 * (index + 1) },
  ],
  sent: [10],
  received: [90],
}));

async function create(at: number, span?: number) {
  const fixture = TestBed.createComponent(LaneChart);
  fixture.componentRef.setInput('lanes', LANES);
  fixture.componentRef.setInput('texts', ['0 B', '1 B']);
  fixture.componentRef.setInput('duration', 200);
  fixture.componentRef.setInput('at', at);
  if (span !== undefined) fixture.componentRef.setInput('span', span);
  await fixture.whenStable();
  return { fixture, element: fixture.nativeElement as HTMLElement };
}

it('moves the cursor, and asks for another moment', async () => {
  const { fixture, element } = await create(50);
  expect(element.querySelector('.cursor')?.getAttribute('x1')).toBe('25%');
  const wanted: number[] = [];
  fixture.componentInstance.seek.subscribe((at) => wanted.push(at));
  const slider = element.querySelector('input');
  if (slider === null) throw new Error('no slider');
  slider.value = '120';
  slider.dispatchEvent(new Event('input'));
  expect(wanted).toEqual([120]);
  expect(slider.getAttribute('aria-label')).toBe('Moment');
});

it('shows a part of the run around the cursor', async () => {
  const { element } = await create(100, 40);
  expect(element.querySelector('.value')?.getAttribute('viewBox')).toBe('70 0 40 1');
});

it.each(['light', 'dark'])('says the name and the words of every lane, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const { element } = await create(0);
  const words = [...element.querySelectorAll('.words')].map(({ textContent }) =>
    textContent.trim(),
  );
  expect(words).toEqual(['one 0 B', 'two 1 B']);
  expect(await axeViolations(element)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
