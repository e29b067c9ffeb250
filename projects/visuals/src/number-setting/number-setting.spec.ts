import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { NumberSetting } from './number-setting';
import { NumberSettingHarness } from './number-setting.harness';

async function render(): Promise<{
  element: HTMLElement;
  setting: NumberSettingHarness;
  told: number[];
  stable: () => Promise<unknown>;
}> {
  const fixture = TestBed.createComponent(NumberSetting);
  const limits = { min: 1, max: 1000, step: 1, unit: 'ms' };
  const inputs = { label: 'Latency', setting: limits, value: 40 };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const told: number[] = [];
  fixture.componentInstance.value.subscribe((value) => told.push(value));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const setting = new NumberSettingHarness(element);
  return { element, setting, told, stable: () => fixture.whenStable() };
}

describe('NumberSetting', () => {
  it('has one value in slider and box', async () => {
    const { setting, told, stable } = await render();
    expect(setting.values()).toEqual(['40', '40']);
    setting.slide('100');
    await stable();
    expect(setting.values()).toEqual(['100', '100']);
    expect(setting.says()).toBe('100 ms');
    expect(told).toEqual([100]);
  });

  it.each([
    ['5000', 1000],
    ['0', 1],
    ['12.6', 13],
  ])('makes of %s what the limits allow', async (typed, value) => {
    const { setting, told, stable } = await render();
    setting.type(typed);
    await stable();
    expect(told).toEqual([value]);
    expect(setting.values()).toEqual([String(value), String(value)]);
  });

  it('goes back to the last value when the box is emptied', async () => {
    const { setting, told } = await render();
    setting.type('');
    expect(setting.values()).toEqual(['40', '40']);
    expect(told).toEqual([]);
  });

  it.each(['light', 'dark'])('has nothing for axe to find, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const { element } = await render();
    expect(await axeViolations(element)).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });
});
