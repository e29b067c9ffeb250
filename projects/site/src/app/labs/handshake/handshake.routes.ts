import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/learn.handshake';
import { Handshake } from './handshake';

/** The lab of the opening handshake, with its text. */
export const HANDSHAKE_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description },
    component: Handshake,
    resolve: { doc: () => DOC },
  },
];
