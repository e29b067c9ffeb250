import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/learn.inside-the-server';
import { InsideTheServer } from './inside-the-server';

/** The lab "Inside the server", with its text. */
export const INSIDE_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description },
    component: InsideTheServer,
    resolve: { doc: () => DOC },
  },
];
