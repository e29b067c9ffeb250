import { TestBed } from '@angular/core/testing';
import { dissectFrame } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { bytesOf } from '../fixtures/bytes-of';
import { pressKey } from '../fixtures/press-key';
import { FrameGrid } from './frame-grid';
import { FrameGridHarness } from './frame-grid.harness';

async function render(hex: string, fault: number | null = null) {
  const fixture = TestBed.createComponent(FrameGrid);
  const bytes = bytesOf(hex);
  fixture.componentRef.setInput('bytes', bytes);
  fixture.componentRef.setInput('field', dissectFrame(bytes).field);
  fixture.componentRef.setInput('fault', fault);
  const flipped: number[] = [];
  fixture.componentInstance.flipped.subscribe((bit) => flipped.push(bit));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return { fixture, element, grid: new FrameGridHarness(element), flipped };
}

describe('FrameGrid', () => {
  it('[F1] asks for a bit to be flipped, and says what it is', async () => {
    const { grid, flipped } = await render('818537fa213d7f9f4d5158');
    expect(grid.bit(0).getAttribute('aria-pressed')).toBe('true');
    expect(grid.says(0)).toBe('FIN is 1, byte 0 bit 0');
    grid.flip(0);
    grid.flip(15);
    expect(flipped).toEqual([0, 15]);
  });

  it('goes by bits and bytes with the arrows, and Tab finds the last one again', async () => {
    const { fixture, grid } = await render('818537fa213d7f9f4d5158');
    grid.bit(0).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) pressKey(key);
    await fixture.whenStable();
    expect(document.activeElement).toBe(grid.bit(10));
    expect(grid.tabStops()).toEqual([grid.bit(10)]);
    expect(fixture.componentInstance.active()).toBe('0.6');
  });

  it('lights up the field that is looked at elsewhere', async () => {
    const { fixture, grid } = await render('818537fa213d7f9f4d5158');
    fixture.componentRef.setInput('active', '0.7');
    await fixture.whenStable();
    expect(grid.litBits()).toBe(32);
  });

  it('marks the byte that breaks a rule with a word', async () => {
    const { grid } = await render('c10568656c6c6f', 0);
    expect(grid.faults()).toEqual(['0 c1✗ breaks a rule']);
  });

  it.each(['light', 'dark'])('has nothing for axe to find, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const { element, fixture } = await render('818537fa213d7f9f4d5158ff', 1);
    fixture.componentRef.setInput('active', '0.4');
    await fixture.whenStable();
    expect(await axeViolations(element)).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });
});
