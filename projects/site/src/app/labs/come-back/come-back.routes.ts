import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/learn.come-back';
import { ComeBack } from './come-back';

/** The lab "Come back", with its text. */
export const COME_BACK_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description },
    component: ComeBack,
    resolve: { doc: () => DOC },
  },
];
