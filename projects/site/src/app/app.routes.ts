import type { Routes } from '@angular/router';
import { SHELL_WORDS } from './words/shell-words';

/** The home page, and everything else behind one import: who opens home loads no list of pages. */
export const ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    data: { description: SHELL_WORDS.home.description },
    loadComponent: async () => (await import('./pages/home/home')).Home,
  },
  {
    path: '',
    loadChildren: async () => (await import('./pages/pages.routes')).PAGES_ROUTES,
  },
];
