import { TestBed } from '@angular/core/testing';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { bytesOf } from '../fixtures/bytes-of';
import { MaskSteps } from './mask-steps';
import { MaskStepsHarness } from './mask-steps.harness';

it.each(['light', 'dark'])('masks byte by byte, and axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const fixture = TestBed.createComponent(MaskSteps);
  fixture.componentRef.setInput('payload', bytesOf('48656c6c6f'));
  fixture.componentRef.setInput('key', bytesOf('37fa213d'));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const page = new MaskStepsHarness(element);
  const press = async (name: string) => {
    page.press(name);
    await fixture.whenStable();
  };
  const done = () => page.onTheWire().filter((words) => words !== 'not yet').length;
  expect(done()).toBe(0);
  await press('Mask one byte');
  await press('Mask one byte');
  expect(done()).toBe(2);
  expect(page.says()).toContain('65 XOR fa');
  await press('One byte back');
  expect(done()).toBe(1);
  await press('All');
  expect(done()).toBe(5);
  expect(page.onTheWire()[4]).toContain('58');
  expect(await axeViolations(element)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
