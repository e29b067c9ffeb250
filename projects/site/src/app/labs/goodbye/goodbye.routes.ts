import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/learn.goodbye';
import { Goodbye } from './goodbye';

/** The lab of the closing handshake, with its text. */
export const GOODBYE_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description },
    component: Goodbye,
    resolve: { doc: () => DOC },
  },
];
