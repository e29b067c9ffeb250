import type { EnvironmentProviders, Provider } from '@angular/core';
import { chatProviders } from '../chat/chat-providers';
import { CHAT_URL } from './chat-url';
import { LeakyMessages } from './leaky-room';
import { TidyMessages } from './tidy-room';

/** Both services, each with a connection of its own. @param url - Address of the chat server. */
export function leakProviders(url: string): (Provider | EnvironmentProviders)[] {
  return [
    ...chatProviders(url, { id: 'tidy', name: 'tidy' }),
    { provide: CHAT_URL, useValue: url },
    TidyMessages,
    LeakyMessages,
  ];
}
