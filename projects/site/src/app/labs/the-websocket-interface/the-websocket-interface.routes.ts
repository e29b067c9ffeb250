import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/learn.the-websocket-interface';
import { TheWebSocketInterface } from './the-websocket-interface';

/** The lab "WebSocket, in your hands", with its text. */
export const WEBSOCKET_INTERFACE_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description },
    component: TheWebSocketInterface,
    resolve: { doc: () => DOC },
  },
];
