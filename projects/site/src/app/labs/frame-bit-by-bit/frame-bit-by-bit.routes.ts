import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/learn.frame-bit-by-bit';
import { FrameBitByBit } from './frame-bit-by-bit';

/** The lab of one frame, with its text. */
export const FRAME_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description },
    component: FrameBitByBit,
    resolve: { doc: () => DOC },
  },
];
