import type { EnvironmentProviders, Provider } from '@angular/core';
import { provideSocketIo, withConnectionState } from '@wirelight/angular';
import { ChatRoom } from './chat-room';
import { PERSON, type Person } from './person';

/**
 * What an application with a chat provides: a socket, and the room on top of it. In an application of your own this stands
 * in `bootstrapApplication`.
 *
 * @param url - Address of the chat server.
 */
export function chatProviders(url: string, person: Person): (Provider | EnvironmentProviders)[] {
  return [
    { provide: PERSON, useValue: person },
    provideSocketIo(
      {
        url,
        options: {
          auth: { name: person.name },
          query: { person: person.id },
          reconnectionDelay: 500,
          reconnectionDelayMax: 2000,
        },
      },
      withConnectionState(),
    ),
    ChatRoom,
  ];
}
