import { TestBed } from '@angular/core/testing';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { Meters } from './meters';
import { MetersHarness } from './meters.harness';

it.each(['light', 'dark'])('is a table with a bar in every row, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const fixture = TestBed.createComponent(Meters);
  fixture.componentRef.setInput('meters', [
    {
      id: 'bytes',
      title: 'Bytes',
      hint: 'In all.',
      parts: ['headers', 'payload'],
      rows: [
        { name: 'Polling', values: [300, 100], text: '400 B' },
        { name: 'WebSocket', values: [100, 100], text: '200 B' },
      ],
    },
  ]);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const page = new MetersHarness(element);
  expect(page.rows('Bytes')).toEqual(['Polling 400 B', 'WebSocket 200 B']);
  const [polling = [], socket = []] = page.widths('Bytes');
  expect((polling[0] ?? 0) / (socket[0] ?? 1)).toBeCloseTo(3, 1);
  expect((polling[1] ?? 0) / (socket[1] ?? 1)).toBeCloseTo(1, 1);
  expect(await axeViolations(element)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
