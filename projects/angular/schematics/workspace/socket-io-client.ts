import type { Rule } from '@angular-devkit/schematics';
import { addDependency, ExistingBehavior } from '@schematics/angular/utility';

/** What an application gets that has none; the testing entry point needs 4.8. */
export const SOCKET_IO_CLIENT = '^4.8.0';

/** Adds the peer dependency socket.io-client, unless there is one already, and has it installed. */
export function addSocketIoClient(): Rule {
  return addDependency('socket.io-client', SOCKET_IO_CLIENT, { existing: ExistingBehavior.Skip });
}
