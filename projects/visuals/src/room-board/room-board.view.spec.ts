import { describe, expect, it } from 'vitest';
import { runOf } from '../fixtures/run-of';
import puzzleJson from '../generated/recordings/the-orders-puzzle.json';
import json from '../generated/recordings/room-board.json';
import wireJson from '../generated/recordings/one-wire-many-namespaces.json';
import { cursorAt, cursorAtEnd } from '../timeline/cursor';
import { toRoomBoardView } from './room-board.view';

const RUN = runOf(json);
const KNOWN = { '/': ['r1', 'r2'], '/orders': ['r1'] };
const view = (at?: number) =>
  toRoomBoardView(RUN, at === undefined ? cursorAtEnd(RUN) : cursorAt(RUN, at), KNOWN);

describe('the board of rooms', () => {
  it('has the rooms that the Adapters have, with the sockets under the names of their clients', () => {
    expect(
      view().namespaces.map(({ name, rooms }) => [
        name,
        ...rooms.map((room) => [room.name, ...room.sockets.map(({ who }) => who)]),
      ]),
    ).toEqual([
      ['/', ['r1', 'ann', 'bob'], ['r2', 'bob', 'carl'], [null, 'dora']],
      ['/orders', ['r1', 'eve'], [null]],
    ]);
  });

  it('says who got the news and why', () => {
    expect(view().sockets.map(({ who, delivery, why }) => [who, delivery, why])).toEqual([
      ['ann', 'got', 'in r1'],
      ['bob', 'got', 'in r1'],
      ['carl', 'none', 'not in r1'],
      ['dora', 'none', 'not in r1'],
      ['eve', 'none', 'is in /orders: the Adapter of / does not know this socket'],
    ]);
    expect(view().asked).toBe('The Adapter of / was asked for the sockets in r1.');
    expect(RUN.entries[view().seq ?? -1]?.text).toContain('Adapter.broadcast(');
  });

  it('has who is expected at their places, until they have come', () => {
    const places = [
      { who: 'ann', namespace: '/', rooms: ['r2'] },
      { who: 'zoe', namespace: '/orders', rooms: [] },
    ];
    const before = toRoomBoardView(RUN, { at: 0, index: 0 }, KNOWN, places);
    expect(before.sockets.map(({ who, delivery }) => [who, delivery])).toEqual([
      ['ann', 'expected'],
      ['zoe', 'expected'],
    ]);
    expect(before.namespaces[0]?.rooms[1]?.sockets.map(({ who }) => who)).toEqual(['ann']);
    const after = toRoomBoardView(RUN, cursorAtEnd(RUN), KNOWN, places).sockets;
    // What the Adapter has is shown, not what was planned.
    expect(after.find(({ who }) => who === 'ann')).toMatchObject({
      rooms: ['r1'],
      delivery: 'got',
    });
    expect(after.filter(({ delivery }) => delivery === 'expected').map(({ who }) => who)).toEqual([
      'zoe',
    ]);
  });

  it('knows at every moment only what has happened by then', () => {
    expect(view(0)).toMatchObject({ sockets: [], seq: null, asked: '' });
    expect(view(0).namespaces).toHaveLength(2);
    expect(new Set(view(400).sockets.map(({ delivery }) => delivery))).toEqual(
      new Set(['nothing sent']),
    );
    expect(view(510).sockets.map(({ delivery }) => delivery)).toEqual([
      ...['coming', 'coming', 'none', 'none', 'none'],
    ]);
  });

  it('shows the puzzle of the orders: the wrong Adapter is asked, which has nobody', () => {
    const puzzle = runOf(puzzleJson);
    const { asked, sockets } = toRoomBoardView(puzzle, cursorAtEnd(puzzle));
    expect(asked).toBe('The Adapter of / was asked for the sockets in kitchen.');
    expect(
      sockets.map(({ who, namespace, rooms, delivery }) => [who, namespace, rooms, delivery]),
    ).toEqual([
      ['cook', '/orders', ['kitchen'], 'none'],
      ['waiter', '/orders', ['kitchen'], 'none'],
    ]);
  });

  it('has a socket for every namespace of one client, and none that has left', () => {
    const wire = runOf(wireJson);
    const { sockets } = toRoomBoardView(wire, cursorAtEnd(wire));
    expect(new Set(sockets.map(({ who }) => who))).toEqual(new Set(['client']));
    expect(sockets.map(({ namespace }) => namespace)).not.toContain('/orders');
    expect(sockets.length).toBeGreaterThan(1);
  });
});
