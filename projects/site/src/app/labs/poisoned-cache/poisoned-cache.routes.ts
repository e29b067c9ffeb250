import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/learn.poisoned-cache';
import { PoisonedCache } from './poisoned-cache';

/** The lab "The poisoned cache", with its text. */
export const POISONED_CACHE_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description },
    component: PoisonedCache,
    resolve: { doc: () => DOC },
  },
];
