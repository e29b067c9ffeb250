import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/often-written';
import { EvidencePage } from '../evidence/evidence-page';
import { OFTEN_WRITTEN_FRAMES, OFTEN_WRITTEN_RUNS } from './often-written-evidence';

/** What is often written, and is wrong. */
export const OFTEN_WRITTEN_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: {
      description: DOC.description,
      doc: DOC,
      runs: OFTEN_WRITTEN_RUNS,
      frames: OFTEN_WRITTEN_FRAMES,
    },
    component: EvidencePage,
  },
];
