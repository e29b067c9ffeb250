import { Directive, ElementRef, inject } from '@angular/core';

/**
 * For a button of a lab that is gone once it was pressed, as Reset is: gives its focus to the workbench around it, so that Tab goes on
 * from there and a screen reader does not stand before the page.
 */
@Directive({ selector: 'button[labPassesFocus]', host: { '(click)': 'pass()' } })
export class PassesFocus {
  readonly #button = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected pass(): void {
    this.#button.closest<HTMLElement>('.workbench')?.focus({ preventScroll: true });
  }
}
