import type { Routes } from '@angular/router';
import { DECODE_WORDS } from '../words/decode-words';
import { PAGES_WORDS } from '../words/pages-words';

/** Every page but home. A page's code is loaded with the page. */
export const PAGES_ROUTES: Routes = [
  {
    path: 'learn',
    pathMatch: 'full',
    title: PAGES_WORDS.learn.title,
    data: { description: PAGES_WORDS.learn.description },
    loadComponent: async () => (await import('./learn/learn')).Learn,
  },
  {
    path: 'learn/climbing-to-websocket',
    loadChildren: async () =>
      (await import('../labs/climbing-to-websocket/climbing-to-websocket.routes')).CLIMBING_ROUTES,
  },
  {
    path: 'scenarios',
    loadChildren: async () => (await import('./scenarios/scenarios.routes')).SCENARIOS_ROUTES,
  },
  {
    path: 'learn/frame-bit-by-bit',
    loadChildren: async () =>
      (await import('../labs/frame-bit-by-bit/frame-bit-by-bit.routes')).FRAME_ROUTES,
  },
  {
    path: 'learn/messages-and-frames',
    loadChildren: async () =>
      (await import('../labs/messages-and-frames/messages-and-frames.routes')).MESSAGES_ROUTES,
  },
  {
    path: 'learn/goodbye',
    loadChildren: async () => (await import('../labs/goodbye/goodbye.routes')).GOODBYE_ROUTES,
  },
  {
    path: 'learn/handshake',
    loadChildren: async () => (await import('../labs/handshake/handshake.routes')).HANDSHAKE_ROUTES,
  },
  {
    path: 'learn/race',
    loadChildren: async () => (await import('../labs/race/race.routes')).RACE_ROUTES,
  },
  {
    path: 'learn/still-there',
    loadChildren: async () =>
      (await import('../labs/still-there/still-there.routes')).STILL_THERE_ROUTES,
  },
  {
    path: 'learn/come-back',
    loadChildren: async () => (await import('../labs/come-back/come-back.routes')).COME_BACK_ROUTES,
  },
  {
    path: 'learn/who-gets-it',
    loadChildren: async () =>
      (await import('../labs/who-gets-it/who-gets-it.routes')).WHO_GETS_IT_ROUTES,
  },
  {
    path: 'learn/who-are-you',
    loadChildren: async () =>
      (await import('../labs/who-are-you/who-are-you.routes')).WHO_ARE_YOU_ROUTES,
  },
  {
    path: 'learn/the-websocket-interface',
    loadChildren: async () =>
      (await import('../labs/the-websocket-interface/the-websocket-interface.routes'))
        .WEBSOCKET_INTERFACE_ROUTES,
  },
  {
    path: 'learn/framing',
    loadChildren: async () => (await import('../labs/framing/framing.routes')).FRAMING_ROUTES,
  },
  {
    path: 'learn/poisoned-cache',
    loadChildren: async () =>
      (await import('../labs/poisoned-cache/poisoned-cache.routes')).POISONED_CACHE_ROUTES,
  },
  {
    path: 'learn/several-servers',
    loadChildren: async () =>
      (await import('../labs/several-servers/several-servers.routes')).SEVERAL_SERVERS_ROUTES,
  },
  {
    path: 'learn/inside-the-server',
    loadChildren: async () =>
      (await import('../labs/inside-the-server/inside-the-server.routes')).INSIDE_ROUTES,
  },
  {
    path: 'learn/one-manager',
    loadChildren: async () =>
      (await import('../labs/one-manager/one-manager.routes')).ONE_MANAGER_ROUTES,
  },
  {
    path: 'live',
    loadChildren: async () => {
      // Before anything that brings socket.io-client along.
      await import('@wirelight/simulator/register');
      return (await import('./live/live.routes')).LIVE_ROUTES;
    },
  },
  {
    path: 'often-written',
    loadChildren: async () =>
      (await import('./often-written/often-written.routes')).OFTEN_WRITTEN_ROUTES,
  },
  {
    path: 'symptoms',
    loadChildren: async () => (await import('./symptoms/symptoms.routes')).SYMPTOMS_ROUTES,
  },
  {
    path: 'decode',
    title: DECODE_WORDS.title,
    data: { description: DECODE_WORDS.lead },
    loadComponent: async () => (await import('./decode/decode')).Decode,
  },
  {
    path: 'search',
    title: PAGES_WORDS.search.title,
    data: { description: PAGES_WORDS.search.description },
    loadComponent: async () => (await import('./search/search')).Search,
  },
  {
    path: '404',
    title: PAGES_WORDS.notFound.title,
    data: { description: PAGES_WORDS.notFound.description },
    loadComponent: async () => (await import('./not-found/not-found')).NotFound,
  },
  {
    path: '',
    loadChildren: async () => (await import('./article/article.routes')).ARTICLE_ROUTES,
  },
  {
    path: '**',
    title: PAGES_WORDS.notFound.title,
    data: { description: PAGES_WORDS.notFound.description },
    loadComponent: async () => (await import('./not-found/not-found')).NotFound,
  },
];
