import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/learn.who-gets-it';
import { WhoGetsIt } from './who-gets-it';

/** The lab "Who gets it?", with its text. */
export const WHO_GETS_IT_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description },
    component: WhoGetsIt,
    resolve: { doc: () => DOC },
  },
];
