import type { Routes } from '@angular/router';
import { DOC } from '../../../generated/docs/learn.messages-and-frames';
import { MessagesAndFrames } from './messages-and-frames';

/** The lab of one message in several frames, with its text. */
export const MESSAGES_ROUTES: Routes = [
  {
    path: '',
    title: DOC.title,
    data: { description: DOC.description },
    component: MessagesAndFrames,
    resolve: { doc: () => DOC },
  },
];
