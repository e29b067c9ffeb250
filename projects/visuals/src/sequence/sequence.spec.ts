import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { Recording } from '@wirelight/protocols';
import { afterEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { climbingRecording } from '../fixtures/climbing-recording';
import { drawnInVain } from '../fixtures/drawn-in-vain';
import { longRecording } from '../fixtures/long-recording';
import { pressKey } from '../fixtures/press-key';
import { settle } from '../fixtures/settle';
import { cursorAt, cursorAtEnd, cursorOn, type Cursor } from '../timeline/cursor';
import { Sequence } from './sequence';
import { SequenceHarness } from './sequence.harness';

const recording = climbingRecording();

async function render(
  data: Recording,
  cursor: Cursor,
  more: Readonly<Record<string, unknown>> = {},
): Promise<{
  fixture: ComponentFixture<Sequence>;
  element: HTMLElement;
  sequence: SequenceHarness;
}> {
  const fixture = TestBed.createComponent(Sequence);
  const inputs = { recording: data, cursor, ...more };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const element = fixture.nativeElement as HTMLElement;
  element.style.cssText = 'inline-size: 640px; block-size: 480px';
  await settle(fixture);
  return { fixture, element, sequence: new SequenceHarness(element) };
}

afterEach(() => {
  document.body.style.removeProperty('color-scheme');
});

describe('Sequence', () => {
  it('says every message in words', async () => {
    const { sequence } = await render(recording, cursorAt(recording, 100));
    expect(sequence.words()).toEqual([
      'TCP SYN, client to server, sent at 0 ms, arrives at 40 ms',
      'TCP SYN-ACK, server to client, sent at 40 ms, arrives at 80 ms',
      'HTTP GET polling: handshake, 63 B, client to server, sent at 80 ms, still under way',
    ]);
  });

  it('shows a light for what is under way and for nothing else', async () => {
    const { fixture, sequence } = await render(recording, cursorAt(recording, 100));
    expect(sequence.lights()).toBe(1);
    fixture.componentRef.setInput('cursor', cursorAtEnd(recording));
    await settle(fixture);
    expect(sequence.lights()).toBe(0);
  });

  it('tells which entry was picked, by mouse and by keyboard', async () => {
    const { fixture, sequence } = await render(recording, cursorAt(recording, 100));
    const picked: number[] = [];
    fixture.componentInstance.picked.subscribe((seq) => picked.push(seq));
    sequence.pick(2);
    sequence.focus(0);
    pressKey('Enter');
    expect(picked).toEqual([4, 0]);
  });

  it('has one tab stop and moves it with the arrow keys', async () => {
    const { fixture, sequence } = await render(recording, cursorAt(recording, 100));
    expect(sequence.tabStops()).toEqual(['4']);
    sequence.focus(-1);
    pressKey('ArrowUp');
    await settle(fixture);
    expect(sequence.tabStops()).toEqual(['2']);
    expect(document.activeElement?.getAttribute('data-seq')).toBe('2');
    pressKey('Home');
    await settle(fixture);
    expect(document.activeElement?.getAttribute('data-seq')).toBe('0');
  });

  it('scrolls along with the cursor', async () => {
    const { fixture, sequence } = await render(recording, cursorAt(recording, 0));
    expect(sequence.viewport.scrollTop).toBe(0);
    fixture.componentRef.setInput('cursor', cursorAtEnd(recording));
    await settle(fixture);
    expect(sequence.viewport.scrollTop).toBeGreaterThan(200);
  });

  it('stays where the reader scrolled to, and follows again when asked', async () => {
    const { fixture, sequence } = await render(recording, cursorAtEnd(recording));
    const { viewport } = sequence;
    const end = viewport.scrollTop;
    viewport.scrollTop = 0;
    await settle(fixture);
    fixture.componentRef.setInput('cursor', cursorOn(recording, recording.entries.length - 2));
    await settle(fixture);
    expect([viewport.scrollTop, sequence.isFollowing()]).toEqual([0, false]);
    sequence.follow();
    await settle(fixture);
    expect(viewport.scrollTop).toBeGreaterThan(end / 2);
    expect(sequence.isFollowing()).toBe(true);
  });

  it('is a picture without controls when compact', async () => {
    const { sequence } = await render(recording, cursorAtEnd(recording), { compact: true });
    expect(sequence.items()).toEqual([]);
    expect(sequence.viewport.scrollHeight).toBe(sequence.viewport.clientHeight);
    expect(sequence.picture()).toEqual({
      role: 'img',
      label: 'Sequence of 17 messages between client and server',
    });
  });

  it.each(['light', 'dark'])('has nothing for axe to find, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const { element } = await render(recording, cursorAtEnd(recording), { selected: 4 });
    expect(await axeViolations(element)).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });

  it('is drawn once when the cursor jumps, where it will stand', async () => {
    const long = longRecording();
    const { element, fixture, sequence } = await render(long, cursorOn(long, 2));
    const wasted = await drawnInVain(element, async () => {
      fixture.componentRef.setInput('cursor', cursorOn(long, 9000));
      await settle(fixture);
    });
    expect(wasted).toBe(0);
    expect(sequence.items().length).toBeGreaterThan(5);
  });

  it('renders less than 100 of 10,000 entries wherever the cursor is', async () => {
    const long = longRecording();
    const { fixture, sequence } = await render(long, cursorAtEnd(long));
    for (let index = 100; index <= 10_000; index += 900) {
      fixture.componentRef.setInput('cursor', cursorOn(long, index));
      await fixture.whenStable();
      const drawn = sequence.items().length;
      expect(drawn).toBeGreaterThan(0);
      expect(drawn).toBeLessThan(100);
    }
  });

  it('draws its messages anew when the cursor jumps, and keeps them when it steps', async () => {
    const long = longRecording();
    const { fixture, sequence } = await render(long, cursorOn(long, 3000));
    const goTo = async (index: number): Promise<void> => {
      fixture.componentRef.setInput('cursor', cursorOn(long, index));
      await settle(fixture);
    };
    const before = new Set(sequence.items());
    await goTo(9000);
    const after = sequence.items();
    expect(after.filter((item) => !before.has(item)).length).toBeLessThan(2);
    const last = after.at(-1)!;
    const seq = last.getAttribute('data-seq');
    await goTo(9002);
    expect(sequence.items()).toContain(last);
    expect(last.getAttribute('data-seq')).toBe(seq);
  });
});
