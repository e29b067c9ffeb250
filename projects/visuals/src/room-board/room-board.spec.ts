import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/room-board.json';
import { cursorAtEnd } from '../timeline/cursor';
import { RoomBoard, type BoardMove } from './room-board';

const RUN = runOf(json);
let fixture: ComponentFixture<RoomBoard>;
let element: HTMLElement;
let moves: BoardMove[];

beforeEach(async () => {
  fixture = TestBed.createComponent(RoomBoard);
  fixture.componentRef.setInput('recording', RUN);
  fixture.componentRef.setInput('cursor', cursorAtEnd(RUN));
  fixture.componentRef.setInput('known', { '/': ['r1', 'r2'], '/orders': ['r1'] });
  fixture.componentRef.setInput('movable', true);
  moves = [];
  fixture.componentInstance.moved.subscribe((move) => moves.push(move));
  await fixture.whenStable();
  element = fixture.nativeElement as HTMLElement;
});

const buttons = (who: string): HTMLButtonElement[] => [
  ...element.querySelectorAll<HTMLButtonElement>(`[aria-label="Where ${who} is"] button`),
];
const chip = (who: string, room: string): Element | undefined =>
  [...element.querySelectorAll(`[aria-label="${room}"] li`)].find((one) =>
    one.textContent.includes(who),
  );

describe('viz-room-board', () => {
  it('moves people by switches: into a room, out of one, into another namespace', () => {
    const [main, r1, r2, orders] = buttons('ann');
    expect([main, r1, r2, orders].map((one) => one?.getAttribute('aria-pressed'))).toEqual([
      ...['true', 'true', 'false', 'false'],
    ]);
    r2?.click();
    r1?.click();
    orders?.click();
    expect(moves).toEqual([
      { who: 'ann', namespace: '/', rooms: ['r1', 'r2'] },
      { who: 'ann', namespace: '/', rooms: [] },
      { who: 'ann', namespace: '/orders', rooms: [] },
    ]);
  });

  it('moves people by dragging their chips', () => {
    const drag = (who: string, from: string, to: Element | null): void => {
      const dataTransfer = new DataTransfer();
      const init = { dataTransfer, bubbles: true, cancelable: true };
      chip(who, from)?.dispatchEvent(new DragEvent('dragstart', init));
      to?.dispatchEvent(new DragEvent('dragover', init));
      to?.dispatchEvent(new DragEvent('drop', init));
    };
    const inNamespace = (name: string, room: string): Element | null =>
      element.querySelector(`[aria-label="Namespace ${name}"] [aria-label="${room}"]`);
    drag('dora', 'In no room', inNamespace('/', 'Room r2'));
    drag('carl', 'Room r2', inNamespace('/orders', 'Room r1'));
    drag('ann', 'Room r1', inNamespace('/', 'In no room'));
    // Where somebody is already.
    drag('ann', 'Room r1', inNamespace('/', 'Room r1'));
    expect(moves).toEqual([
      { who: 'dora', namespace: '/', rooms: ['r2'] },
      { who: 'carl', namespace: '/orders', rooms: ['r1'] },
      { who: 'ann', namespace: '/', rooms: [] },
    ]);
  });

  it('shows without switches what cannot be moved', async () => {
    fixture.componentRef.setInput('movable', false);
    await fixture.whenStable();
    expect(element.querySelectorAll('[aria-pressed], [draggable=true]')).toHaveLength(0);
    expect(element.querySelector('tbody tr')?.textContent).toContain('gets it');
  });

  it.each(['light', 'dark'])('has nothing for axe to find, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    expect(await axeViolations(element)).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });
});
