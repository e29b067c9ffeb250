import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { Recording } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { climbingRecording } from '../fixtures/climbing-recording';
import { drawnInVain } from '../fixtures/drawn-in-vain';
import { longRecording } from '../fixtures/long-recording';
import { cursorAt, cursorAtEnd, cursorOn, type Cursor } from '../timeline/cursor';
import { WireLog } from './wire-log';

const recording = climbingRecording();

async function render(
  data: Recording,
  cursor: Cursor,
  width = 800,
): Promise<{ fixture: ComponentFixture<WireLog>; element: HTMLElement; viewport: HTMLElement }> {
  const fixture = TestBed.createComponent(WireLog);
  fixture.componentRef.setInput('recording', data);
  fixture.componentRef.setInput('cursor', cursor);
  const element = fixture.nativeElement as HTMLElement;
  element.style.cssText = `inline-size: ${width}px; block-size: 300px`;
  await settle(fixture);
  return { fixture, element, viewport: element.querySelector<HTMLElement>('.viewport')! };
}

async function settle(fixture: ComponentFixture<WireLog>): Promise<void> {
  for (let frame = 0; frame < 3; frame++) {
    await fixture.whenStable();
    await new Promise(requestAnimationFrame);
  }
}

const rows = (element: HTMLElement): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('.rows > [role=row]'),
];

describe('WireLog', () => {
  it('says how many rows there are, the heading among them', async () => {
    const { element } = await render(recording, cursorAt(recording, 130));
    const table = element.querySelector('[role=table]');
    expect(table?.getAttribute('aria-rowcount')).toBe('5');
    expect(rows(element).map((row) => row.getAttribute('aria-rowindex'))).toEqual([
      '2',
      '3',
      '4',
      '5',
    ]);
    expect(rows(element).at(-1)?.textContent).toContain('under way');
  });

  it('goes with the cursor, stops when the reader scrolls up and goes on when asked', async () => {
    const { element, fixture, viewport } = await render(recording, cursorOn(recording, 30));
    const end = (): number => viewport.scrollHeight - viewport.clientHeight;
    expect(viewport.scrollTop).toBeCloseTo(end(), 0);
    viewport.scrollTop = 0;
    await settle(fixture);
    fixture.componentRef.setInput('cursor', cursorAtEnd(recording));
    await settle(fixture);
    expect(viewport.scrollTop).toBe(0);
    element.querySelector<HTMLElement>('.follow')?.click();
    await settle(fixture);
    expect(viewport.scrollTop).toBeCloseTo(end(), 0);
    expect(element.querySelector('.follow')).toBeNull();
  });

  it('tells which row was picked', async () => {
    const { element, fixture } = await render(recording, cursorAt(recording, 130));
    const picked: number[] = [];
    fixture.componentInstance.picked.subscribe((seq) => picked.push(seq));
    rows(element)[2]?.querySelector('button')?.click();
    expect(picked).toEqual([4]);
  });

  it('has one tab stop and moves it with the arrow keys', async () => {
    const { element, fixture } = await render(recording, cursorAt(recording, 130));
    const buttons = [...element.querySelectorAll<HTMLElement>('.rows button')];
    expect(buttons.map((button) => button.tabIndex)).toEqual([-1, -1, -1, 0]);
    buttons.at(-1)?.focus();
    buttons.at(-1)?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    await settle(fixture);
    expect(document.activeElement?.getAttribute('data-seq')).toBe('0');
  });

  it('needs no scrolling sideways on a phone', async () => {
    const { viewport } = await render(recording, cursorAtEnd(recording), 360);
    expect(viewport.scrollWidth).toBe(viewport.clientWidth);
    for (const row of viewport.querySelectorAll('.rows > .row')) {
      expect(row.getBoundingClientRect().width).toBeLessThanOrEqual(360);
    }
  });

  it.each([
    ['light', 360],
    ['dark', 800],
  ])('has nothing for axe to find, %s at %d px', async (theme, width) => {
    document.documentElement.dataset['theme'] = theme;
    const { element, fixture } = await render(recording, cursorAtEnd(recording), width);
    fixture.componentRef.setInput('selected', recording.entries.length - 2);
    await settle(fixture);
    expect(await axeViolations(element)).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });

  it('says that nothing has happened yet', async () => {
    const { element } = await render(recording, { at: 0, index: 0 });
    expect(element.querySelector('.empty')?.textContent).toBe('Nothing has happened yet.');
  });

  it('is drawn once when the cursor jumps, where it will stand', async () => {
    const long = longRecording();
    const { element, fixture } = await render(long, cursorOn(long, 2));
    const wasted = await drawnInVain(element, async () => {
      fixture.componentRef.setInput('cursor', cursorOn(long, 9000));
      await settle(fixture);
    });
    expect(wasted).toBe(0);
    expect(rows(element).length).toBeGreaterThan(5);
  });

  it('writes its rows anew when the cursor jumps, and keeps them when it steps', async () => {
    const long = longRecording();
    const { element, fixture } = await render(long, cursorOn(long, 3000));
    const goTo = async (index: number): Promise<void> => {
      fixture.componentRef.setInput('cursor', cursorOn(long, index));
      await settle(fixture);
    };
    const before = rows(element);
    await goTo(9000);
    expect(rows(element)).toEqual(before);
    const seqOf = (row?: HTMLElement): string | null | undefined =>
      row?.querySelector('button')?.getAttribute('data-seq');
    const [, second] = rows(element);
    const seq = seqOf(second);
    await goTo(9002);
    expect(rows(element)).toContain(second);
    expect(seqOf(second)).toBe(seq);
  });

  it('renders less than 100 of 10,000 entries wherever the cursor is', async () => {
    const long = longRecording();
    const { element, fixture } = await render(long, cursorAtEnd(long));
    for (let index = 100; index <= 10_000; index += 900) {
      fixture.componentRef.setInput('cursor', cursorOn(long, index));
      await fixture.whenStable();
      expect(rows(element).length).toBeGreaterThan(5);
      expect(rows(element).length).toBeLessThan(100);
    }
  });
});
