import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/learn.one-manager';
import { OneManager } from './one-manager';

/** The lab "One Manager", with its text. */
export const ONE_MANAGER_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description },
    component: OneManager,
    resolve: { doc: () => DOC },
  },
];
