import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/learn.who-are-you';
import { WhoAreYou } from './who-are-you';

/** The lab "Who are you?", with its text. */
export const WHO_ARE_YOU_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description },
    component: WhoAreYou,
    resolve: { doc: () => DOC },
  },
];
