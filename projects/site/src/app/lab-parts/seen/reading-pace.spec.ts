import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atReadingPace } from './reading-pace';

interface Moment {
  readonly at: number;
  readonly word: string;
}

@Component({ template: '{{ shown().word }}' })
class Words {
  readonly moment = signal<Moment>({ at: 0, word: 'a' });
  readonly shown = atReadingPace(this.moment, (one, other) => one.word === other.word);
}

async function open() {
  const fixture = TestBed.createComponent(Words);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return {
    says: async (): Promise<string> => {
      await fixture.whenStable();
      return page.textContent;
    },
    /** Shows a word after so many milliseconds. */
    tell: async (word: string, after = 0): Promise<void> => {
      vi.advanceTimersByTime(after);
      fixture.componentInstance.moment.update(({ at }) => ({ at: at + 1, word }));
      await fixture.whenStable();
    },
    close: () => {
      fixture.destroy();
    },
  };
}

describe('atReadingPace', () => {
  // Time passes when a test says so; Angular draws with the browser's frames.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is at once what comes after a rest', async () => {
    const { says, tell } = await open();
    expect(await says()).toBe('a');
    await tell('b');
    expect(await says()).toBe('b');
    await tell('c', 150);
    expect(await says()).toBe('c');
  });

  it('waits for what runs to rest', async () => {
    const { says, tell } = await open();
    await tell('b');
    await tell('c', 16);
    await tell('d', 149);
    expect(await says()).toBe('b');
    vi.advanceTimersByTime(149);
    expect(await says()).toBe('b');
    vi.advanceTimersByTime(1);
    expect(await says()).toBe('d');
  });

  it('follows what never rests twice a second', async () => {
    const { says, tell } = await open();
    const seen = new Set<string>();
    for (let step = 1; step <= 100; step++) {
      await tell(String(step), 20);
      seen.add(await says());
    }
    // 1 at once, then one in each half of the two seconds.
    expect([...seen]).toEqual(['1', '25', '50', '75']);
  });

  it('holds nothing back for a change that reads the same', async () => {
    const { says, tell } = await open();
    for (let step = 0; step < 20; step++) await tell('a', 16);
    await tell('b', 16);
    expect(await says()).toBe('b');
  });

  it('leaves no timer when its owner is gone', async () => {
    const { tell, close } = await open();
    await tell('b');
    await tell('c', 16);
    expect(vi.getTimerCount()).toBe(2);
    close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
