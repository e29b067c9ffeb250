import { describe, expect, it } from 'vitest';
import { application, schematicsRunner } from '../../fixtures/schematics';
import type { SocketOptions } from './schema';

const runner = schematicsRunner('socket');
const EVENTS = `
export interface ServerToClient { news: (text: string) => void }
export type ClientToServer = { ask: () => void };
export interface AdminClientToServer {}
interface HiddenServerToClient {}
`;

async function generate(options: SocketOptions) {
  const tree = await application(runner);
  tree.create('/src/shared/events.ts', EVENTS);
  return runner.runSchematic('socket', options, tree);
}

describe('ng generate socket', () => {
  it('makes a socket, its events and its test', async () => {
    const tree = await generate({ name: 'game chat', url: 'https://x.org/chat' });
    const made = tree.files.filter((file) => file.includes('game-chat'));

    expect(made.map((file) => file.replace('/src/app/', ''))).toEqual([
      'game-chat-events.ts',
      'game-chat-socket.spec.ts',
      'game-chat-socket.ts',
    ]);
    expect(tree.readText('/src/app/game-chat-socket.ts'))
      .toBe(`import { Injectable } from '@angular/core';
import { WrappedSocket } from '@wirelight/angular';
import type { GameChatClientToServer, GameChatServerToClient } from './game-chat-events';

/** The socket of the game chat server. It connects when it is first injected. */
@Injectable({ providedIn: 'root' })
export class GameChatSocket extends WrappedSocket<GameChatServerToClient, GameChatClientToServer> {
  constructor() {
    super({ url: 'https://x.org/chat' });
  }
}
`);
    const spec = tree.readText('/src/app/game-chat-socket.spec.ts');
    expect(spec).toContain('TestBed.inject(GameChatSocket)');
    expect(spec).toContain("server.expectEmit('say').ack(true)");
    expect(tree.readText('/src/app/game-chat-events.ts')).toContain(
      'export interface GameChatServerToClient {',
    );
  });

  it('makes one that connects where provideSocketIo says, unless it is told where', async () => {
    const tree = await generate({ name: 'chat' });

    expect(tree.readText('/src/app/chat-socket.ts'))
      .toBe(`import { Injectable } from '@angular/core';
import { WrappedSocket } from '@wirelight/angular';
import type { ChatClientToServer, ChatServerToClient } from './chat-events';

/**
 * The socket of the chat server. It connects when it is first injected: to the \`url\` of
 * \`provideSocketIo\`, else to the origin of the page.
 */
@Injectable({ providedIn: 'root' })
export class ChatSocket extends WrappedSocket<ChatServerToClient, ChatClientToServer> {}
`);
  });

  it('takes the interfaces of a file', async () => {
    const tree = await generate({
      name: 'features/chat',
      events: 'src/shared/events.ts',
      clientToServer: 'ClientToServer',
    });
    const socket = tree.readText('/src/app/features/chat-socket.ts');

    expect(socket).toContain(
      "import type { ClientToServer, ServerToClient } from '../../shared/events';",
    );
    expect(socket).toContain('extends WrappedSocket<ServerToClient, ClientToServer> {}\n');
    expect(tree.exists('/src/app/features/chat-events.ts')).toBe(false);
    expect(tree.readText('/src/app/features/chat-socket.spec.ts')).not.toContain("'message'");
  });

  it('asks when the file does not say which interface is which', async () => {
    await expect(generate({ name: 'chat', events: 'src/shared/events.ts' })).rejects.toThrow(
      'src/shared/events.ts exports 2 interfaces named *ClientToServer*; say which with ' +
        '--client-to-server. It exports: ServerToClient, ClientToServer, AdminClientToServer.',
    );
    await expect(
      generate({ name: 'chat', events: 'src/shared/events.ts', serverToClient: 'Nothing' }),
    ).rejects.toThrow('exports 0 interfaces named Nothing');
    await expect(generate({ name: 'chat', events: 'nowhere.ts' })).rejects.toThrow(
      'There is no file "nowhere.ts" (--events).',
    );
  });

  it('makes no test when told so', async () => {
    const tree = await generate({ name: 'chat', skipTests: true, path: 'src/lib' });

    expect(tree.files.filter((file) => file.includes('chat'))).toEqual([
      '/src/lib/chat-events.ts',
      '/src/lib/chat-socket.ts',
    ]);
  });
});
