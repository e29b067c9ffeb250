import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/learn.still-there';
import { StillThere } from './still-there';

/** The lab "Still there?", with its text. */
export const STILL_THERE_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description },
    component: StillThere,
    resolve: { doc: () => DOC },
  },
];
