import type { Routes } from '@angular/router';
import { DOCS, LOAD_DOC } from '../../../generated/docs';
import { Article } from './article';

/** Guides, protocols, the architecture, decisions: every Markdown file becomes a page. Labs have pages of their own. */
export const ARTICLE_ROUTES: Routes = [
  { path: 'guide', pathMatch: 'full', redirectTo: 'guide/getting-started' },
  { path: 'protocol', pathMatch: 'full', redirectTo: 'protocol/websocket' },
  ...DOCS.filter(({ kind }) => kind !== 'learn').map((doc) => ({
    path: doc.route.slice(1),
    pathMatch: 'full' as const,
    // “Errors” is a page of more than one package.
    title: doc.within === '' ? doc.title : `${doc.title} · ${doc.within}`,
    data: { description: doc.description },
    component: Article,
    resolve: { doc: () => LOAD_DOC[doc.route]?.() },
  })),
];
