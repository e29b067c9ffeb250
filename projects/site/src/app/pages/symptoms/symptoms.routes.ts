import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/symptoms';
import { EvidencePage } from '../evidence/evidence-page';
import { SYMPTOMS_RUNS } from './symptoms-evidence';

/** What a client says when something is wrong, and why. */
export const SYMPTOMS_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description, doc: DOC, runs: SYMPTOMS_RUNS, frames: [] },
    component: EvidencePage,
  },
];
