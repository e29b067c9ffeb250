import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/guide.getting-started';
import { Home } from './home';

/** The home page; its code samples are those of the guide. */
export const HOME_ROUTES: Routes = [{ path: '', component: Home, resolve: { guide: () => DOC } }];
