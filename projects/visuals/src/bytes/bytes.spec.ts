import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { dissectFrame } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { bytesOf } from '../fixtures/bytes-of';
import { Bytes } from './bytes';
import { BytesHarness } from './bytes.harness';

async function render(hex = '818537fa213d7f9f4d5158') {
  const fixture: ComponentFixture<Bytes> = TestBed.createComponent(Bytes);
  const bytes = bytesOf(hex);
  fixture.componentRef.setInput('bytes', bytes);
  fixture.componentRef.setInput('field', dissectFrame(bytes).field);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const page = new BytesHarness(element);
  const does = async (work: () => void) => {
    work();
    await fixture.whenStable();
  };
  const press = (on: HTMLElement, key: string) =>
    does(() => on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  return { fixture, element, page, does, press };
}

describe('Bytes', () => {
  it('lights up the bytes of the field under the pointer, and the field of a byte', async () => {
    const { page, does } = await render();
    await does(() => {
      page.pointAt(page.field('Masking-key'));
    });
    expect(page.litBytes()).toBe('37 fa 21 3d');
    await does(() => {
      page.pointAt(page.byte(7));
    });
    expect(page.litFields()).toEqual(['frame', 'Payload data', 'text']);
    expect(page.says()).toContain('RFC 6455, section 5.6');
  });

  it('moves with the arrows, one stop for Tab in each half', async () => {
    const { page, press, does } = await render();
    await does(() => {
      page.byte(0).focus();
    });
    await press(page.byte(0), 'ArrowDown');
    expect(document.activeElement).toBe(page.byte(8));
    await press(page.byte(8), 'ArrowRight');
    expect(page.tabStops()).toEqual([page.byte(9), page.field('frame')]);
    await does(() => {
      page.field('frame').focus();
    });
    await press(page.field('frame'), 'End');
    expect(document.activeElement).toBe(page.field('text'));
  });

  it('pins with Enter, keeps it while the reader looks elsewhere, and lets go with Escape', async () => {
    const { fixture, page, press, does } = await render();
    const opcode = page.field('opcode');
    await does(() => {
      opcode.focus();
    });
    await press(opcode, 'Enter');
    await does(() => {
      opcode.blur();
    });
    expect(fixture.componentInstance.pinned()).toBe('0.4');
    expect(page.litBytes()).toBe('81');
    await does(() => {
      page.pointAt(page.byte(3));
    });
    expect(page.litBytes()).toBe('37 fa 21 3d');
    await press(page.byte(3), 'Escape');
    expect(fixture.componentInstance.pinned()).toBeNull();
  });

  it('survives bytes that get fewer while the last one has the focus', async () => {
    const { fixture, page, does } = await render();
    await does(() => {
      page.byte(10).focus();
    });
    fixture.componentRef.setInput('bytes', bytesOf('8900'));
    fixture.componentRef.setInput('field', dissectFrame(bytesOf('8900')).field);
    await fixture.whenStable();
    expect(page.tabStops()[0]?.textContent.trim()).toBe('00');
  });

  it('shows no more fields than it may, and says so', async () => {
    const { fixture, page } = await render();
    fixture.componentRef.setInput('fieldLimit', 4);
    await fixture.whenStable();
    expect(page.fields()).toHaveLength(4);
    expect(page.leftOut()).toEqual(['7 more fields are not shown.']);
  });

  it.each(['light', 'dark'])('has nothing for axe to find, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const { element, page, does } = await render('818537fa213d7f9f4d515841');
    await does(() => {
      page.pointAt(page.field('Masking-key'));
    });
    expect(await axeViolations(element)).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });
});
