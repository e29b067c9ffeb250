import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { ChoiceSetting } from './choice-setting';
import { ChoiceSettingHarness } from './choice-setting.harness';

async function render(
  options: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): Promise<{
  element: HTMLElement;
  setting: ChoiceSettingHarness;
  values: string[];
  stable: () => Promise<unknown>;
}> {
  const fixture = TestBed.createComponent(ChoiceSetting);
  const inputs = { label: 'Block the Upgrade', setting: { options }, value: options[0], ...more };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const values: string[] = [];
  fixture.componentInstance.value.subscribe((value) => values.push(value));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const setting = new ChoiceSettingHarness(element);
  return { element, setting, values, stable: () => fixture.whenStable() };
}

describe('ChoiceSetting', () => {
  it('is a switch for two options, on for the second', async () => {
    const { setting, values, stable } = await render(['allowed', 'blocked']);
    expect([setting.look(), setting.chosen()]).toEqual(['switch', 'off']);
    setting.choose('Block the Upgrade');
    await stable();
    expect(setting.chosen()).toBe('on');
    setting.choose('Block the Upgrade');
    expect(values).toEqual(['blocked', 'allowed']);
  });

  it('is a group of radio buttons for three', async () => {
    const names = { b: 'the second' };
    const { setting, values } = await render(['a', 'b', 'c'], { names });
    expect([setting.look(), setting.chosen()]).toEqual(['radio', 'a']);
    expect(setting.options()).toEqual(['a', 'the second', 'c']);
    setting.choose('the second');
    expect(values).toEqual(['b']);
  });

  it('is a list for more', async () => {
    const { setting, values } = await render(['a', 'b', 'c', 'd', 'e']);
    expect([setting.look(), setting.chosen()]).toEqual(['list', 'a']);
    setting.choose('d');
    expect(values).toEqual(['d']);
  });

  it('can be told how to look', async () => {
    const { setting } = await render(['allowed', 'blocked'], { appearance: 'select' });
    expect([setting.look(), setting.options()]).toEqual(['list', ['allowed', 'blocked']]);
  });

  it.each(['light', 'dark'])('has nothing for axe to find, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    for (const options of [
      ['a', 'b'],
      ['a', 'b', 'c'],
      ['a', 'b', 'c', 'd', 'e'],
    ]) {
      const { element } = await render(options);
      expect(await axeViolations(element)).toEqual([]);
    }
    delete document.documentElement.dataset['theme'];
  });
});
