import { TestBed } from '@angular/core/testing';
import { dissectConnection } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { textFrame } from '../fixtures/wire-bytes';
import { Packet } from './packet';

it.each(['light', 'dark'])('lights up what holds a field, and pins it; axe, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const bytes = textFrame('42["news",1]', true);
  const options = { from: 'client', isUpgraded: true, engineIo: true } as const;
  const fixture = TestBed.createComponent(Packet);
  fixture.componentRef.setInput('bytes', bytes);
  fixture.componentRef.setInput('field', dissectConnection(bytes, options).field);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const buttons = [...element.querySelectorAll('button')];
  const payload = buttons.find((one) => one.textContent.includes('payload'))!;
  payload.focus();
  await fixture.whenStable();
  // The payload itself, and the parts of the layers around it that hold it.
  expect(element.querySelectorAll('.lit').length).toBe(3);
  payload.click();
  await fixture.whenStable();
  expect(payload.getAttribute('aria-pressed')).toBe('true');
  expect(await axeViolations(element)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
