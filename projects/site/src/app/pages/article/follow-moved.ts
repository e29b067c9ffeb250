import { ApplicationRef, DestroyRef, effect, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { Doc } from '../../docs/doc';

/**
 * Leads on from an address whose section has moved to another page. Call it in the injection context of the page's component. Without
 * scripts the reader arrives at the line of the page that links there.
 */
export function followMoved(doc: Signal<Doc>): void {
  const application = inject(ApplicationRef);
  const destroyRef = inject(DestroyRef);
  const router = inject(Router);
  const fragment = toSignal(inject(ActivatedRoute).fragment);
  effect(() => {
    const { moved } = doc();
    const old = fragment() ?? '';
    const now = Object.hasOwn(moved, old) ? moved[old] : undefined;
    if (now === undefined) return;
    // The router scrolls to no section while the page comes to life.
    void application.whenStable().then(() => {
      // The old address would lead on again when the reader goes back.
      if (!destroyRef.destroyed) void router.navigateByUrl(now, { replaceUrl: true });
    });
  });
}
