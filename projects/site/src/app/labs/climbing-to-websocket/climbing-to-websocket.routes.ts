import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/learn.climbing-to-websocket';
import { ClimbingToWebsocket } from './climbing-to-websocket';

/** The first lab, with its text. */
export const CLIMBING_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description },
    component: ClimbingToWebsocket,
    resolve: { doc: () => DOC },
  },
];
