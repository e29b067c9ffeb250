import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { ChatMessage, Page, RoomSummary } from '../shared/chat-protocol.ts';
import type { Draft, MessageStore, Part } from './message-store.ts';

/** Milliseconds that a node waits for another one that is writing. */
const PATIENCE = 5000;

const SCHEMA = `
  -- Readers and one writer at a time, in as many processes as there are nodes; survives the end of any of them.
  PRAGMA journal_mode = WAL;
  CREATE TABLE IF NOT EXISTS messages (
    room TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL,
    author TEXT NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL, node TEXT NOT NULL,
    PRIMARY KEY (room, seq), UNIQUE (room, id)
  ) STRICT, WITHOUT ROWID;`;

// One statement, so that no other node can take the number between reading and writing it.
const APPEND = `
  INSERT INTO messages (room, seq, id, author, text, at, node)
  SELECT :room, coalesce(max(seq), 0) + 1, :id, :author, :text, :at, :node FROM messages WHERE room = :room
  ON CONFLICT (room, id) DO NOTHING`;

/** Messages in one SQLite file that all nodes of this machine open. A row is one: `STRICT` keeps the types of its columns. */
export class SqliteMessageStore implements MessageStore {
  readonly #database: DatabaseSync;
  readonly #append: StatementSync;
  readonly #byId: StatementSync;
  readonly #after: StatementSync;
  readonly #before: StatementSync;
  readonly #rooms: StatementSync;

  /** @param file - Made if it is not there. */
  constructor(file: string) {
    this.#database = new DatabaseSync(file, { timeout: PATIENCE });
    this.#database.exec(SCHEMA);
    const prepare = (sql: string): StatementSync => this.#database.prepare(sql);
    this.#append = prepare(APPEND);
    this.#byId = prepare('SELECT * FROM messages WHERE room = ? AND id = ?');
    this.#after = prepare('SELECT * FROM messages WHERE room = ? AND seq > ? ORDER BY seq LIMIT ?');
    this.#before = prepare(
      'SELECT * FROM messages WHERE room = ? AND seq < ? ORDER BY seq DESC LIMIT ?',
    );
    this.#rooms = prepare(
      `SELECT room, max(seq) AS messages FROM messages WHERE substr(room, 1, length(:start)) = :start
       GROUP BY room ORDER BY room LIMIT 50`,
    );
  }

  append(draft: Draft): Promise<ChatMessage> {
    return promised(() => {
      this.#append.run({ ...draft });
      return this.#byId.get(draft.room, draft.id) as ChatMessage;
    });
  }

  history(room: string, { after, before, limit }: Part): Promise<Page> {
    return promised(() => {
      // One more than is wanted tells whether there are more.
      const rows = (
        after === undefined
          ? this.#before.all(room, before ?? Number.MAX_SAFE_INTEGER, limit + 1)
          : this.#after.all(room, after, limit + 1)
      ) as ChatMessage[];
      const messages = rows.slice(0, limit);
      if (after === undefined) messages.reverse();
      return { messages, more: rows.length > limit };
    });
  }

  rooms(startsWith: string): Promise<readonly RoomSummary[]> {
    return promised(() =>
      this.#rooms
        .all({ start: startsWith })
        .map(({ room, messages }) => ({ room: String(room), messages: Number(messages) })),
    );
  }

  close(): Promise<void> {
    return promised(() => {
      this.#database.close();
    });
  }
}

/** What is thrown rejects: SQLite answers at once, a database behind a network would not. */
function promised<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
