import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Cursor } from '@wirelight/visuals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Turns } from './turns';

/** Three parts that say how far the cursor was when they were last allowed to look. */
@Component({ template: '' })
class Page {
  readonly cursor = signal<Cursor>({ at: 0, index: 0 });
  readonly turns = new Turns(this.cursor);
  readonly log = {};
  readonly sequence = {};
  readonly meters = {};
}

async function open() {
  const fixture = TestBed.createComponent(Page);
  const page = fixture.componentInstance;
  const leave = [page.log, page.sequence, page.meters].map((part) => page.turns.join(part));
  await fixture.whenStable();
  const who = (): string =>
    (['log', 'sequence', 'meters'] as const)
      .filter((name) => page.turns.isTurnOf(page[name]))
      .join(' ');
  return {
    page,
    leave,
    who,
    /** Moves the cursor by so many entries, so many milliseconds after the move before. @returns Whose turn it is. */
    move: async (entries: number, after = 16): Promise<string> => {
      vi.advanceTimersByTime(after);
      page.cursor.update(({ at, index }) => ({ at, index: index + entries }));
      await fixture.whenStable();
      return who();
    },
    wait: async (ms: number): Promise<string> => {
      vi.advanceTimersByTime(ms);
      await fixture.whenStable();
      return who();
    },
    close: () => {
      fixture.destroy();
    },
  };
}

const ALL = 'log sequence meters';

describe('Turns', () => {
  // Time passes when a test says so; Angular draws with the browser's frames.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lets one part follow each move of a cursor that runs', async () => {
    const { move } = await open();
    const seen: string[] = [];
    for (let step = 0; step < 7; step++) seen.push(await move(120));
    expect(seen).toEqual(['log', 'sequence', 'meters', 'log', 'sequence', 'meters', 'log']);
  });

  it('runs backwards too', async () => {
    const { move } = await open();
    await move(1000);
    expect(await move(-120)).toBe('sequence');
    expect(await move(-120)).toBe('meters');
  });

  it('lets the others follow one by one when no move comes after it', async () => {
    const { move, wait } = await open();
    expect(await move(120)).toBe('log');
    expect(await wait(33)).toBe('log');
    expect(await wait(1)).toBe('sequence');
    expect(await wait(34)).toBe('meters');
    expect(await wait(34)).toBe('meters');
    expect(await move(120)).toBe('log');
  });

  it('lets all follow as soon as the cursor rests, and not before', async () => {
    const { move, wait } = await open();
    await move(120);
    await move(120);
    expect(await wait(149)).not.toBe(ALL);
    expect(await wait(1)).toBe(ALL);
    expect(await move(120, 0)).toBe('log');
  });

  it('lets all follow short moves', async () => {
    const { move } = await open();
    for (let step = 0; step < 5; step++) expect(await move(7)).toBe(ALL);
    expect(await move(8)).toBe('log');
    expect(await move(1)).toBe(ALL);
  });

  it('lets all follow where the reader goes in the middle of a run', async () => {
    const { page, move } = await open();
    await move(120);
    expect(await move(120)).toBe('sequence');
    page.turns.rest();
    expect(await move(5000)).toBe(ALL);
    expect(await move(120)).toBe('log');
  });

  it('shows the present move to all when the reader looks at something in the middle of a run', async () => {
    const { page, move, who } = await open();
    await move(120);
    expect(await move(120)).toBe('sequence');
    page.turns.rest();
    expect(who()).toBe(ALL);
  });

  it('waits for nobody who has left, and holds nobody back who never came', async () => {
    const { page, leave, move } = await open();
    leave[1]!();
    await move(120);
    expect(page.turns.isTurnOf(page.sequence)).toBe(true);
    expect(await move(120)).toBe('sequence meters');
    expect(await move(120)).toBe('log sequence');
    expect(await move(120)).toBe('sequence meters');
  });

  it('leaves no timer when its owner is gone', async () => {
    const { move, close } = await open();
    await move(120);
    expect(vi.getTimerCount()).toBe(2);
    close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
