import { TestBed } from '@angular/core/testing';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { bytesOf } from '../fixtures/bytes-of';
import { MaskSteps } from './mask-steps';

it.each(['light', 'dark'])('masks byte by byte, and axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const fixture = TestBed.createComponent(MaskSteps);
  fixture.componentRef.setInput('payload', bytesOf('48656c6c6f'));
  fixture.componentRef.setInput('key', bytesOf('37fa213d'));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const press = async (name: string) => {
    const button = [...element.querySelectorAll('button')].find(
      (one) => one.textContent.trim() === name,
    );
    button?.click();
    await fixture.whenStable();
  };
  const done = () => element.querySelectorAll('tr.done, tr.now').length;
  expect(done()).toBe(0);
  await press('Mask one byte');
  await press('Mask one byte');
  expect(done()).toBe(2);
  expect(element.querySelector('.says')?.textContent).toContain('65 XOR fa');
  await press('One byte back');
  expect(done()).toBe(1);
  await press('All');
  expect(done()).toBe(5);
  expect(await axeViolations(element)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
