import type { Routes } from '@angular/router';
import { SHELL_WORDS } from './words/shell-words';

/** Every page of the site. A page's code is loaded with the page. */
export const ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    data: { description: SHELL_WORDS.home.description },
    loadComponent: async () => (await import('./pages/home/home')).Home,
  },
  {
    path: 'learn',
    pathMatch: 'full',
    title: SHELL_WORDS.learn.title,
    data: { description: SHELL_WORDS.learn.description },
    loadComponent: async () => (await import('./pages/learn/learn')).Learn,
  },
  {
    path: 'learn/climbing-to-websocket',
    loadChildren: async () =>
      (await import('./labs/climbing-to-websocket/climbing-to-websocket.routes')).CLIMBING_ROUTES,
  },
  {
    path: '404',
    title: SHELL_WORDS.notFound.title,
    data: { description: SHELL_WORDS.notFound.description },
    loadComponent: async () => (await import('./pages/not-found/not-found')).NotFound,
  },
  {
    path: '',
    loadChildren: async () => (await import('./pages/article/article.routes')).ARTICLE_ROUTES,
  },
  {
    path: '**',
    title: SHELL_WORDS.notFound.title,
    data: { description: SHELL_WORDS.notFound.description },
    loadComponent: async () => (await import('./pages/not-found/not-found')).NotFound,
  },
];
