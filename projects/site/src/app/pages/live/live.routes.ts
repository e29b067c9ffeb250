import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/live';
import { Live } from './live';

/** The live page, with its text. */
export const LIVE_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description },
    component: Live,
    resolve: { doc: () => DOC },
  },
];
