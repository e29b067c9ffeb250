import { TestBed } from '@angular/core/testing';
import { verdicts } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { bytesOf } from '../fixtures/bytes-of';
import { Verdicts } from './verdicts';

it.each(['light', 'dark'])('leads to the rule; nothing for axe to find, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const fixture = TestBed.createComponent(Verdicts);
  fixture.componentRef.setInput('verdicts', verdicts(bytesOf('c100'), { isServer: false }));
  fixture.componentRef.setInput('errorPage', '/errors');
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  expect(element.querySelector('a')?.getAttribute('href')).toBe('/errors#WS_UNEXPECTED_RSV');
  expect([...element.querySelectorAll('li')].map((one) => one.className)).toEqual([
    ...['refused', 'refused', 'refused'],
  ]);
  expect(await axeViolations(element)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
