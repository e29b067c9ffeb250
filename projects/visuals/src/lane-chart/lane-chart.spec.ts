import { TestBed } from '@angular/core/testing';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { LaneChart } from './lane-chart';
import { LaneChartHarness } from './lane-chart.harness';

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
  const element = fixture.nativeElement as HTMLElement;
  return { fixture, element, chart: new LaneChartHarness(element) };
}

it('moves the cursor, and asks for another moment', async () => {
  const { fixture, chart } = await create(50);
  expect(chart.cursor()).toBe('25%');
  const wanted: number[] = [];
  fixture.componentInstance.seek.subscribe((at) => wanted.push(at));
  chart.seek(120);
  expect(wanted).toEqual([120]);
  expect(chart.slider()).toEqual(['Moment', '50 ms']);
});

it('shows a part of the run around the cursor', async () => {
  const { chart } = await create(100, 40);
  expect(chart.span()).toEqual([70, 110]);
});

it.each(['light', 'dark'])('says the name and the words of every lane, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const { element, chart } = await create(0);
  expect(chart.lanes()).toEqual(['one 0 B', 'two 1 B']);
  expect(await axeViolations(element)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
