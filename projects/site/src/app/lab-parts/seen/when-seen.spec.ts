import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { cursorOn } from '@wirelight/visuals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLIMBING_RECORDING as recording } from '../../recordings/climbing-recording';
import type { LabMoment } from './lab-moment';
import { Turns } from './turns';
import { WhenSeen } from './when-seen';

const momentAt = (index: number): LabMoment => ({
  recording,
  cursor: cursorOn(recording, index - 1),
  selected: index - 1,
  settings: {},
});

/** A part of a lab, so far down that only scrolling brings it into the window. */
@Component({
  imports: [WhenSeen],
  template: `
    <div class="above"></div>
    <section [labWhenSeen]="moment()" #part="labWhenSeen">{{ part.shown().cursor.index }}</section>
  `,
  styles: `
    .above {
      block-size: 300vh;
    }
    section {
      block-size: 10rem;
    }
  `,
})
class Page {
  readonly moment = signal(momentAt(1));
}

/** Three parts in the window: the first follows every move, the others follow in turn. */
@Component({
  imports: [WhenSeen],
  template: `
    <p [labWhenSeen]="moment()" #each="labWhenSeen">{{ each.shown().cursor.index }}</p>
    <p [labWhenSeen]="moment()" [labInTurn]="turns" #one="labWhenSeen">
      {{ one.shown().cursor.index }}
    </p>
    <p [labWhenSeen]="moment()" [labInTurn]="turns" #other="labWhenSeen">
      {{ other.shown().cursor.index }}
    </p>
    <p class="below" [labWhenSeen]="moment()" [labInTurn]="turns" #unseen="labWhenSeen">
      {{ unseen.shown().cursor.index }}
    </p>
  `,
  styles: `
    .below {
      margin-block-start: 200vh;
    }
  `,
})
class SideBySide {
  readonly moment = signal(momentAt(1));
  readonly turns = new Turns(() => this.moment().cursor);
}

/** The browser has told every observer that was there before whether the element can be seen. */
async function told(element: Element): Promise<void> {
  await new Promise<void>((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
}

async function open() {
  scrollTo(0, 0);
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  const section = (fixture.nativeElement as HTMLElement).querySelector('section')!;
  await told(section);
  const says = (): string => section.textContent.trim();
  const goTo = async (index: number): Promise<void> => {
    fixture.componentInstance.moment.set(momentAt(index));
    await fixture.whenStable();
  };
  const scrollToIt = async (): Promise<void> => {
    section.scrollIntoView();
    await told(section);
    // The browser tells one observer a frame later than the other when it is busy.
    for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
    await fixture.whenStable();
  };
  return { fixture, says, goTo, scrollToIt };
}

describe('WhenSeen', () => {
  // Time passes when a test says so; Angular draws with the browser's frames.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('keeps what nobody sees as it was, as long as the cursor moves', async () => {
    const { says, goTo } = await open();
    for (let index = 2; index < 20; index++) await goTo(index);
    expect(says()).toBe('1');
  });

  it('shows the present moment once the cursor rests, also to nobody', async () => {
    const { says, goTo, fixture } = await open();
    await goTo(7);
    vi.advanceTimersByTime(100);
    await goTo(8);
    vi.advanceTimersByTime(100);
    await fixture.whenStable();
    expect(says()).toBe('1');
    vi.advanceTimersByTime(50);
    await fixture.whenStable();
    expect(says()).toBe('8');
  });

  it('goes with the cursor from the moment on at which it is scrolled to', async () => {
    const { says, goTo, scrollToIt } = await open();
    await scrollToIt();
    await goTo(3);
    expect(says()).toBe('3');
    await goTo(4);
    expect(says()).toBe('4');
  });

  it('catches up when it is scrolled to while the cursor moves', async () => {
    const { says, goTo, scrollToIt } = await open();
    await goTo(9);
    expect(says()).toBe('1');
    await scrollToIt();
    expect(says()).toBe('9');
  });

  it('gives those in sight a running cursor in turn, and all of them where it rests', async () => {
    scrollTo(0, 0);
    const fixture = TestBed.createComponent(SideBySide);
    await fixture.whenStable();
    const parts = [...(fixture.nativeElement as HTMLElement).querySelectorAll('p')];
    await told(parts[3]!);
    const goTo = async (index: number): Promise<void> => {
      vi.advanceTimersByTime(16);
      fixture.componentInstance.moment.set(momentAt(index));
      await fixture.whenStable();
    };
    const says = (): string => parts.map((part) => part.textContent.trim()).join(' ');
    await goTo(11);
    expect(says()).toBe('11 11 1 1');
    await goTo(21);
    expect(says()).toBe('21 11 21 1');
    await goTo(31);
    expect(says()).toBe('31 31 21 1');
    await goTo(41);
    expect(says()).toBe('41 31 41 1');
    vi.advanceTimersByTime(150);
    await fixture.whenStable();
    expect(says()).toBe('41 41 41 41');
  });
});
