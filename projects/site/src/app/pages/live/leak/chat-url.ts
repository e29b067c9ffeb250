import { InjectionToken } from '@angular/core';

/** Address of the chat server, for a service that makes its own connection. */
export const CHAT_URL = new InjectionToken<string>('CHAT_URL');
