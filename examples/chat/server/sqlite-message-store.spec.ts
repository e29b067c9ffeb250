import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SqliteMessageStore } from './sqlite-message-store.ts';

let folder: string;
let store: SqliteMessageStore;

const open = (): SqliteMessageStore => new SqliteMessageStore(path.join(folder, 'chat.sqlite'));
const append = (room: string, id: string, to = store) =>
  to.append({ room, id, author: 'Ada', text: `text of ${id}`, at: 1, node: 'n1' });

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wirelight-store-'));
  store = open();
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

it.each([
  [{}, [4, 5], true],
  [{ before: 4 }, [2, 3], true],
  [{ before: 3 }, [1, 2], false],
  [{ before: 1 }, [], false],
  [{ after: 0 }, [1, 2], true],
  [{ after: 3 }, [4, 5], false],
  [{ after: 5 }, [], false],
])('answers two messages with %j: %j, and whether there are more', async (part, seqs, more) => {
  for (const id of ['a', 'b', 'c', 'd', 'e']) await append('lobby', id);
  const page = await store.history('lobby', { ...part, limit: 2 });
  expect({ seqs: page.messages.map(({ seq }) => seq), more: page.more }).toEqual({ seqs, more });
});

it('counts every room for itself, over two connections', async () => {
  const other = open();
  await append('lobby', 'a');
  expect(await append('lobby', 'b', other)).toMatchObject({ seq: 2 });
  expect(await append('kitchen', 'a', other)).toMatchObject({ seq: 1 });
  await append('lobby', 'c');
  expect(await other.rooms('')).toEqual([
    { room: 'kitchen', messages: 1 },
    { room: 'lobby', messages: 3 },
  ]);
  expect(await store.rooms('lo')).toEqual([{ room: 'lobby', messages: 3 }]);
  // No pattern of SQL's: nothing begins like that.
  expect(await store.rooms('%')).toEqual([]);
  await other.close();
});

it('gives back the first message with an id', async () => {
  const first = await append('lobby', 'a');
  expect(
    await store.append({
      room: 'lobby',
      id: 'a',
      author: 'Eve',
      text: 'another',
      at: 2,
      node: 'n2',
    }),
  ).toEqual(first);
  expect((await store.history('lobby', { limit: 9 })).messages).toEqual([first]);
});
