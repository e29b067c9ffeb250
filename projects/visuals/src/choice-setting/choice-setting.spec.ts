import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { ChoiceSetting } from './choice-setting';

async function render(
  options: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ element: HTMLElement; values: string[]; stable: () => Promise<unknown> }> {
  const fixture = TestBed.createComponent(ChoiceSetting);
  const inputs = { label: 'Block the Upgrade', setting: { options }, value: options[0], ...more };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const values: string[] = [];
  fixture.componentInstance.value.subscribe((value) => values.push(value));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return { element, values, stable: () => fixture.whenStable() };
}

describe('ChoiceSetting', () => {
  it('is a switch for two options, on for the second', async () => {
    const { element, values, stable } = await render(['allowed', 'blocked']);
    const control = element.querySelector<HTMLElement>('[role=switch]')!;
    expect(control.getAttribute('aria-checked')).toBe('false');
    control.click();
    await stable();
    expect(control.getAttribute('aria-checked')).toBe('true');
    control.click();
    expect(values).toEqual(['blocked', 'allowed']);
    expect(await axeViolations(element)).toEqual([]);
  });

  it('is a group of radio buttons for three', async () => {
    const names = { b: 'the second' };
    const { element, values } = await render(['a', 'b', 'c'], { names });
    const radios = [...element.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios.map(({ checked }) => checked)).toEqual([true, false, false]);
    expect(radios[1]?.parentElement?.textContent).toContain('the second');
    radios[1]?.click();
    expect(values).toEqual(['b']);
    expect(await axeViolations(element)).toEqual([]);
  });

  it('is a list for more', async () => {
    const { element, values } = await render(['a', 'b', 'c', 'd', 'e']);
    const select = element.querySelector('select')!;
    select.value = 'd';
    select.dispatchEvent(new Event('change'));
    expect(values).toEqual(['d']);
    expect(await axeViolations(element)).toEqual([]);
  });

  it('can be told how to look', async () => {
    const { element } = await render(['allowed', 'blocked'], { appearance: 'select' });
    expect(element.querySelectorAll('option')).toHaveLength(2);
  });
});
