import type { Routes } from '@angular/router';
export const CLIMBING_ROUTES: Routes = [];
