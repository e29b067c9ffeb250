import { type ApplicationConfig, inject } from '@angular/core';
import {
  provideSocketIo,
  withAuth,
  withConnectionState,
  withConnectWhen,
  withEventValidation,
} from '@wirelight/angular';
import { MESSAGE } from '../../../shared/chat-protocol';
import { Visitor } from './visitor';

/** One socket to the server of the page, for as long as somebody has entered. */
export const APP_CONFIG: ApplicationConfig = {
  providers: [
    provideSocketIo(
      {
        options: {
          // An emit waits for its turn, is sent again when no answer comes, and waits for the next connection when this one is lost.
          retries: 3,
          ackTimeout: 4000,
          reconnectionDelay: 300,
          reconnectionDelayMax: 3000,
        },
      },
      withAuth(() => ({ name: inject(Visitor).name() })),
      withConnectWhen(() => inject(Visitor).name()),
      withEventValidation({ message: MESSAGE }),
      withConnectionState(),
    ),
  ],
};
