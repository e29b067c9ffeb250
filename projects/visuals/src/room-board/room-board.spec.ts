import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/room-board.json';
import { cursorAtEnd } from '../timeline/cursor';
import { RoomBoard, type BoardMove } from './room-board';
import { RoomBoardHarness } from './room-board.harness';

const RUN = runOf(json);
let fixture: ComponentFixture<RoomBoard>;
let board: RoomBoardHarness;
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
  board = new RoomBoardHarness(fixture.nativeElement as HTMLElement);
});

describe('viz-room-board', () => {
  it('moves people by switches: into a room, out of one, into another namespace', () => {
    expect(board.placesOf('ann')).toEqual(['ann: namespace /', 'ann: / r1']);
    board.press('ann: / r2');
    board.press('ann: / r1');
    board.press('ann: namespace /orders');
    expect(moves).toEqual([
      { who: 'ann', namespace: '/', rooms: ['r1', 'r2'] },
      { who: 'ann', namespace: '/', rooms: [] },
      { who: 'ann', namespace: '/orders', rooms: [] },
    ]);
  });

  it('moves people by dragging their chips', () => {
    board.drag('dora', ['/', 'In no room'], ['/', 'Room r2']);
    board.drag('carl', ['/', 'Room r2'], ['/orders', 'Room r1']);
    board.drag('ann', ['/', 'Room r1'], ['/', 'In no room']);
    // Where somebody is already.
    board.drag('ann', ['/', 'Room r1'], ['/', 'Room r1']);
    expect(moves).toEqual([
      { who: 'dora', namespace: '/', rooms: ['r2'] },
      { who: 'carl', namespace: '/orders', rooms: ['r1'] },
      { who: 'ann', namespace: '/', rooms: [] },
    ]);
  });

  it('shows without switches what cannot be moved', async () => {
    fixture.componentRef.setInput('movable', false);
    await fixture.whenStable();
    expect(board.isMovable()).toBe(false);
    expect(board.table()[0]).toEqual(['ann', '/ r1', '✓gets it: in r1']);
  });

  it.each(['light', 'dark'])('has nothing for axe to find, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    expect(await axeViolations(fixture.nativeElement as HTMLElement)).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });
});
