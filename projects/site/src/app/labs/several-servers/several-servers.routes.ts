import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/learn.several-servers';
import { SeveralServers } from './several-servers';

/** The lab "Several servers", with its text. */
export const SEVERAL_SERVERS_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description },
    component: SeveralServers,
    resolve: { doc: () => DOC },
  },
];
