import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { dissectFrame } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { bytesOf } from '../fixtures/bytes-of';
import { Bytes } from './bytes';

async function render(hex = '818537fa213d7f9f4d5158') {
  const fixture: ComponentFixture<Bytes> = TestBed.createComponent(Bytes);
  const bytes = bytesOf(hex);
  fixture.componentRef.setInput('bytes', bytes);
  fixture.componentRef.setInput('field', dissectFrame(bytes).field);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const cell = (index: number) => element.querySelector<HTMLElement>(`[data-cell="${index}"]`)!;
  const item = (name: string) =>
    [...element.querySelectorAll<HTMLElement>('[role=treeitem]')].find(
      (one) => one.querySelector('.name')?.textContent === name,
    )!;
  const lit = () =>
    [...element.querySelectorAll('.cell.lit')].map((one) => one.textContent).join(' ');
  const does = async (work: () => void) => {
    work();
    await fixture.whenStable();
  };
  const press = (on: HTMLElement, key: string) =>
    does(() => on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  return { fixture, element, cell, item, lit, does, press };
}

describe('Bytes', () => {
  it('lights up the bytes of the field under the pointer, and the field of a byte', async () => {
    const { element, item, cell, lit, does } = await render();
    await does(() => item('Masking-key').dispatchEvent(new PointerEvent('pointerenter')));
    expect(lit()).toBe('37 fa 21 3d');
    await does(() => cell(7).dispatchEvent(new PointerEvent('pointerenter')));
    expect(item('text').classList.contains('lit')).toBe(true);
    expect(item('Payload data').classList.contains('path')).toBe(true);
    expect(element.querySelector('.lit-field')?.textContent).toContain('RFC 6455, section 5.6');
  });

  it('moves with the arrows, one stop for Tab in each half', async () => {
    const { element, cell, item, press, does } = await render();
    const stops = () =>
      [...element.querySelectorAll<HTMLElement>('[tabindex="0"]')].map((one) => one.textContent);
    await does(() => {
      cell(0).focus();
    });
    await press(cell(0), 'ArrowDown');
    expect(document.activeElement).toBe(cell(8));
    await press(cell(8), 'ArrowRight');
    expect(stops()[0]?.trim()).toBe('51');
    await does(() => {
      item('frame').focus();
    });
    await press(item('frame'), 'End');
    expect(document.activeElement).toBe(item('text'));
  });

  it('pins with Enter, keeps it while the reader looks elsewhere, and lets go with Escape', async () => {
    const { fixture, cell, item, lit, press, does } = await render();
    await does(() => {
      item('opcode').focus();
    });
    await press(item('opcode'), 'Enter');
    await does(() => {
      item('opcode').blur();
    });
    expect(fixture.componentInstance.pinned()).toBe('0.4');
    expect(lit()).toBe('81');
    await does(() => cell(3).dispatchEvent(new PointerEvent('pointerenter')));
    expect(lit()).toBe('37 fa 21 3d');
    await press(cell(3), 'Escape');
    expect(fixture.componentInstance.pinned()).toBeNull();
  });

  it('survives bytes that get fewer while the last one has the focus', async () => {
    const { fixture, element, cell, does } = await render();
    await does(() => {
      cell(10).focus();
    });
    fixture.componentRef.setInput('bytes', bytesOf('8900'));
    fixture.componentRef.setInput('field', dissectFrame(bytesOf('8900')).field);
    await fixture.whenStable();
    expect(element.querySelector('.cell[tabindex="0"]')?.textContent.trim()).toBe('00');
  });

  it('shows no more fields than it may, and says so', async () => {
    const { fixture, element } = await render();
    fixture.componentRef.setInput('fieldLimit', 4);
    await fixture.whenStable();
    expect(element.querySelectorAll('[role=treeitem]').length).toBe(4);
    expect(element.textContent).toContain('7 more fields are not shown.');
  });

  it.each(['light', 'dark'])('has nothing for axe to find, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const { element, item, does } = await render('818537fa213d7f9f4d515841');
    await does(() => item('Masking-key').dispatchEvent(new PointerEvent('pointerenter')));
    expect(await axeViolations(element)).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });
});
