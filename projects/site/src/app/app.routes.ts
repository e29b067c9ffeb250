import type { Routes } from '@angular/router';
import { WORDS } from './words/words';

/** Every page of the site. A page's code is loaded with the page. */
export const ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    data: { description: WORDS.home.description },
    loadChildren: async () => (await import('./pages/home/home.routes')).HOME_ROUTES,
  },
  {
    path: 'learn',
    pathMatch: 'full',
    title: WORDS.learn.title,
    data: { description: WORDS.learn.description },
    loadComponent: async () => (await import('./pages/learn/learn')).Learn,
  },
  {
    path: 'learn/climbing-to-websocket',
    loadChildren: async () =>
      (await import('./labs/climbing-to-websocket/climbing-to-websocket.routes')).CLIMBING_ROUTES,
  },
  {
    path: '404',
    title: WORDS.notFound.title,
    data: { description: WORDS.notFound.description },
    loadComponent: async () => (await import('./pages/not-found/not-found')).NotFound,
  },
  {
    path: '',
    loadChildren: async () => (await import('./pages/article/article.routes')).ARTICLE_ROUTES,
  },
  {
    path: '**',
    title: WORDS.notFound.title,
    data: { description: WORDS.notFound.description },
    loadComponent: async () => (await import('./pages/not-found/not-found')).NotFound,
  },
];
