import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/learn.race';
import { Race } from './race';

/** The lab that compares transports, with its text. */
export const RACE_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description },
    component: Race,
    resolve: { doc: () => DOC },
  },
];
