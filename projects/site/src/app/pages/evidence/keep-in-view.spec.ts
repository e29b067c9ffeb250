import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepInView } from './keep-in-view';

@Component({
  template: `
    <div class="above" [style.height.px]="above()"></div>
    <h2 id="wanted">wanted</h2>
    <div class="below"></div>
  `,
  // As a browser that does not anchor by itself.
  styles:
    '.above { overflow-anchor: none } h2 { overflow-anchor: none } .below { height: 9000px; overflow-anchor: none }',
})
class Growing {
  readonly above = signal(100);

  constructor() {
    keepInView(this.above);
  }
}

async function open() {
  const fixture = TestBed.createComponent(Growing);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return {
    grow: async (above: number): Promise<void> => {
      fixture.componentInstance.above.set(above);
      await fixture.whenStable();
    },
    top: (): number => Math.round(page.querySelector('h2')?.getBoundingClientRect().top ?? NaN),
  };
}

describe('keepInView', () => {
  beforeEach(() => {
    history.replaceState(null, '', '#wanted');
  });
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
  });

  it('keeps the section of the address at the top while the page grows above it', async () => {
    const { grow, top } = await open();
    expect(top()).toBeCloseTo(0);
    await grow(3000);
    expect(top()).toBeCloseTo(0);
  });

  it.each(['wheel', 'pointerdown', 'keydown', 'touchmove'])(
    'lets go with the first %s',
    async (move) => {
      const { grow, top } = await open();
      dispatchEvent(new Event(move));
      await grow(3000);
      expect(top()).toBe(2900);
    },
  );

  it('leaves a page alone whose address names no section', async () => {
    history.replaceState(null, '', location.pathname + location.search);
    const { grow } = await open();
    await grow(3000);
    expect(scrollY).toBe(0);
  });
});
