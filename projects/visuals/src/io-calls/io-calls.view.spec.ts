import { describe, expect, it } from 'vitest';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/one-manager.json';
import { cursorAt } from '../timeline/cursor';
import { toIoCalls } from './io-calls.view';

const RUN = runOf(json);
const view = (at: number, selected: number | null = null) =>
  toIoCalls(RUN, 'client', cursorAt(RUN, at).index, selected);

describe('the calls of io()', () => {
  it('[C1] have the Manager, the namespace and the connection that each got', () => {
    const { calls } = view(4500);
    expect(
      calls.map(({ namespace, manager, connection, isNew, isKept }) => [
        ...[namespace, manager, connection, isNew, isKept],
      ]),
    ).toEqual([
      ['/', 'Manager 1', 1, true, true],
      ['/admin', 'Manager 1', 1, false, true],
      ['/', 'Manager 2', 2, true, false],
      ['/', 'Manager 3', 3, true, false],
      ['/admin', 'Manager 4', 4, true, false],
      ['/news', 'Manager 1', 1, false, true],
      ['/', 'Manager 5', 5, true, true],
      ['/', 'Manager 6', 6, true, true],
      ['/', 'Manager 7', 7, true, false],
    ]);
  });

  it('[C1] leave Managers of which each key has one', () => {
    const { managers } = view(4500);
    expect(managers.filter(({ key }) => key !== null).map(({ name, key }) => [name, key])).toEqual([
      ['Manager 1', 'http://lab:80/socket.io'],
      ['Manager 5', 'http://lab:80/elsewhere'],
      ['Manager 6', 'http://other:80/socket.io'],
    ]);
    expect(managers[0]).toMatchObject({ state: 'open', namespaces: ['/', '/admin', '/news'] });
  });

  it('are told when they have happened, and a connection when it is opened', () => {
    expect(view(0)).toEqual({ calls: [], managers: [] });
    const { calls, managers } = view(120);
    expect(calls.map(({ manager }) => manager)).toEqual(['Manager 1']);
    expect(managers.map(({ state, connection }) => [state, connection])).toEqual([['opening', 1]]);
  });

  it('are there while they are under way, without what they get', () => {
    const packet = RUN.entries.find(({ text }) =>
      text.startsWith('Manager._packet(CONNECT /admin'),
    );
    const { calls, managers } = toIoCalls(RUN, 'client', (packet?.seq ?? 0) + 1, packet?.seq ?? 0);
    expect(calls.map(({ manager, isLit }) => [manager, isLit])).toEqual([
      ['Manager 1', false],
      ['', true],
    ]);
    expect(managers).toHaveLength(1);
  });

  it('light the one that the chosen entry comes of', () => {
    const connect = RUN.entries.find(
      ({ text, at }) => text.startsWith('Manager._packet(CONNECT /admin') && at < 600,
    );
    const lit = view(4500, connect?.seq ?? -1).calls.filter(({ isLit }) => isLit);
    expect(lit.map(({ says }) => says)).toEqual([expect.stringContaining('"http://lab/admin"')]);
    expect(view(4500, 0).calls.some(({ isLit }) => isLit)).toBe(false);
  });
});
