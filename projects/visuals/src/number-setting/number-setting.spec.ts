import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { NumberSetting } from './number-setting';

async function render(): Promise<{
  element: HTMLElement;
  slider: HTMLInputElement;
  box: HTMLInputElement;
  values: number[];
  stable: () => Promise<unknown>;
}> {
  const fixture = TestBed.createComponent(NumberSetting);
  const setting = { min: 1, max: 1000, step: 1, unit: 'ms' };
  const inputs = { label: 'Latency', setting, value: 40 };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const values: number[] = [];
  fixture.componentInstance.value.subscribe((value) => values.push(value));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const [slider, box] = element.querySelectorAll('input');
  if (slider === undefined || box === undefined) throw new Error('slider and box expected');
  return { element, slider, box, values, stable: () => fixture.whenStable() };
}

describe('NumberSetting', () => {
  it('has one value in slider and box', async () => {
    const { slider, box, values, stable } = await render();
    expect([slider.value, box.value]).toEqual(['40', '40']);
    slider.value = '100';
    slider.dispatchEvent(new Event('input'));
    await stable();
    expect(box.value).toBe('100');
    expect(slider.getAttribute('aria-valuetext')).toBe('100 ms');
    expect(values).toEqual([100]);
  });

  it.each([
    ['5000', 1000],
    ['0', 1],
    ['12.6', 13],
  ])('makes of %s what the limits allow', async (typed, value) => {
    const { box, values, stable } = await render();
    box.value = typed;
    box.dispatchEvent(new Event('change'));
    await stable();
    expect(values).toEqual([value]);
    expect(box.value).toBe(String(value));
  });

  it('goes back to the last value when the box is emptied', async () => {
    const { box, values } = await render();
    box.value = '';
    box.dispatchEvent(new Event('change'));
    expect(box.value).toBe('40');
    expect(values).toEqual([]);
  });

  it('has nothing for axe to find', async () => {
    const { element } = await render();
    expect(await axeViolations(element)).toEqual([]);
  });
});
