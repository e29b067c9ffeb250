import { Injectable } from '@angular/core';
import { ɵSharedStylesHost as SharedStylesHost } from '@angular/platform-browser';

/**
 * Gives components their styles as constructed style sheets. Angular's own way, a `<style>` element per component, is inline style,
 * which the pages' Content-Security-Policy refuses: which components a visit will show is not known when the hashes are written.
 *
 * Checked against Angular 22.2, whose class for this is not public; `content-security-policy.e2e.ts` fails when it moves.
 *
 * @source https://www.w3.org/TR/cssom-1/#dom-documentorshadowroot-adoptedstylesheets
 */
@Injectable()
export class AdoptedStyles extends SharedStylesHost {
  protected override addUsage<T extends HTMLElement>(
    css: string,
    usages: Map<string, { elements: T[]; usage: number }>,
    create: (css: string, document: Document) => T,
  ): void {
    super.addUsage(css, usages, (value, document) => adopted(create(value, document), document));
  }
}

/**
 * Turns a style element that is not connected yet into a style sheet of the document. What stands for it and is put into the page is
 * an empty fragment: it leaves nothing there, and takes its sheet along when it is removed.
 */
function adopted<T extends HTMLElement>(element: T, document: Document): T {
  if (!(element instanceof HTMLStyleElement)) return element;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(element.textContent);
  document.adoptedStyleSheets.push(sheet);
  const remove = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  // Not an element of this kind, but Angular only inserts and removes it.
  return Object.assign(document.createDocumentFragment(), { remove }) as unknown as T;
}
