import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/learn.framing';
import { Framing } from './framing';

/** The lab of messages over a stream of bytes, with its text. */
export const FRAMING_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description },
    component: Framing,
    resolve: { doc: () => DOC },
  },
];
