import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/often-written';
import { OftenWritten } from './often-written';

/** What is often written, and is wrong. */
export const OFTEN_WRITTEN_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description, doc: DOC },
    component: OftenWritten,
  },
];
