import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { Recording } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { climbingRecording } from '../fixtures/climbing-recording';
import { drawnInVain } from '../fixtures/drawn-in-vain';
import { longRecording } from '../fixtures/long-recording';
import { pressKey } from '../fixtures/press-key';
import { settle } from '../fixtures/settle';
import { cursorAt, cursorAtEnd, cursorOn, type Cursor } from '../timeline/cursor';
import { WireLog } from './wire-log';
import { WireLogHarness } from './wire-log.harness';

const recording = climbingRecording();

async function render(
  data: Recording,
  cursor: Cursor,
  width = 800,
): Promise<{ fixture: ComponentFixture<WireLog>; element: HTMLElement; log: WireLogHarness }> {
  const fixture = TestBed.createComponent(WireLog);
  fixture.componentRef.setInput('recording', data);
  fixture.componentRef.setInput('cursor', cursor);
  const element = fixture.nativeElement as HTMLElement;
  element.style.cssText = `inline-size: ${width}px; block-size: 300px`;
  await settle(fixture);
  return { fixture, element, log: new WireLogHarness(element) };
}

describe('WireLog', () => {
  it('says how many rows there are, the heading among them', async () => {
    const { log } = await render(recording, cursorAt(recording, 130));
    expect(log.rowCount()).toBe(5);
    expect(log.places()).toEqual([2, 3, 4, 5]);
    expect(log.words().at(-1)).toContain('under way');
  });

  it('goes with the cursor, stops when the reader scrolls up and goes on when asked', async () => {
    const { fixture, log } = await render(recording, cursorOn(recording, 30));
    const { viewport } = log;
    const end = (): number => viewport.scrollHeight - viewport.clientHeight;
    expect(viewport.scrollTop).toBeCloseTo(end(), 0);
    viewport.scrollTop = 0;
    await settle(fixture);
    fixture.componentRef.setInput('cursor', cursorAtEnd(recording));
    await settle(fixture);
    expect([viewport.scrollTop, log.isFollowing()]).toEqual([0, false]);
    log.follow();
    await settle(fixture);
    expect(viewport.scrollTop).toBeCloseTo(end(), 0);
    expect(log.isFollowing()).toBe(true);
  });

  it('tells which row was picked', async () => {
    const { fixture, log } = await render(recording, cursorAt(recording, 130));
    const picked: number[] = [];
    fixture.componentInstance.picked.subscribe((seq) => picked.push(seq));
    log.pick(2);
    expect(picked).toEqual([4]);
  });

  it('has one tab stop and moves it with the arrow keys', async () => {
    const { fixture, log } = await render(recording, cursorAt(recording, 130));
    expect(log.tabStops()).toEqual([log.seqOf(log.rows().at(-1))]);
    log.focus();
    pressKey('Home');
    await settle(fixture);
    expect(document.activeElement?.getAttribute('data-seq')).toBe('0');
    expect(log.tabStops()).toEqual(['0']);
  });

  it('needs no scrolling sideways on a phone', async () => {
    const { log } = await render(recording, cursorAtEnd(recording), 360);
    expect(log.viewport.scrollWidth).toBe(log.viewport.clientWidth);
    expect(log.rows().length).toBeGreaterThan(4);
    for (const row of log.rows()) {
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
    const { log } = await render(recording, { at: 0, index: 0 });
    expect(log.empty()).toBe('Nothing has happened yet.');
  });

  it('is drawn once when the cursor jumps, where it will stand', async () => {
    const long = longRecording();
    const { element, fixture, log } = await render(long, cursorOn(long, 2));
    const wasted = await drawnInVain(element, async () => {
      fixture.componentRef.setInput('cursor', cursorOn(long, 9000));
      await settle(fixture);
    });
    expect(wasted).toBe(0);
    expect(log.rows().length).toBeGreaterThan(5);
  });

  it('writes its rows anew when the cursor jumps, and keeps them when it steps', async () => {
    const long = longRecording();
    const { fixture, log } = await render(long, cursorOn(long, 3000));
    const goTo = async (index: number): Promise<void> => {
      fixture.componentRef.setInput('cursor', cursorOn(long, index));
      await settle(fixture);
    };
    const before = log.rows();
    await goTo(9000);
    expect(log.rows()).toEqual(before);
    const [, second] = log.rows();
    const seq = log.seqOf(second);
    await goTo(9002);
    expect(log.rows()).toContain(second);
    expect(log.seqOf(second)).toBe(seq);
  });

  it.each([360, 800])('has every row where its number says, %d px wide', async (width) => {
    const long = longRecording();
    const { log } = await render(long, cursorOn(long, 3000), width);
    const boxes = log.rows().map((row) => row.getBoundingClientRect());
    const list = log.rows()[0]!.parentElement!.getBoundingClientRect();
    log.places().forEach((place, index) => {
      const box = boxes[index]!;
      expect(box.top - list.top).toBeCloseTo((place - 2) * box.height, 0);
    });
    expect(boxes.at(-1)?.bottom).toBeCloseTo(log.viewport.getBoundingClientRect().bottom, 0);
  });

  it('renders less than 100 of 10,000 entries wherever the cursor is', async () => {
    const long = longRecording();
    const { fixture, log } = await render(long, cursorAtEnd(long));
    for (let index = 100; index <= 10_000; index += 900) {
      fixture.componentRef.setInput('cursor', cursorOn(long, index));
      await fixture.whenStable();
      expect(log.rows().length).toBeGreaterThan(5);
      expect(log.rows().length).toBeLessThan(100);
    }
  });
});
