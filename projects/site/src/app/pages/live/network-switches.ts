import { Component, input, signal } from '@angular/core';
import type { NetworkSwitches as Network } from '@wirelight/simulator/msw';
import { LIVE_WORDS } from '../../words/live-words';

/** Two switches for the network of one person: cut it, and let a proxy refuse its WebSockets. */
@Component({
  selector: 'live-network-switches',
  template: `
    <div role="group" [attr.aria-label]="words.network(name())">
      <button type="button" role="switch" [attr.aria-checked]="isCut()" (click)="cut()">
        {{ words.cut }}
      </button>
      <button type="button" role="switch" [attr.aria-checked]="isBlocked()" (click)="block()">
        {{ words.block }}
      </button>
    </div>
  `,
  styles: `
    div {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sys-space-2);
    }
    button {
      display: flex;
      flex: 1;
      align-items: center;
      gap: var(--sys-space-2);
      min-block-size: 2.25rem;
      padding: 0 var(--sys-space-3);
      border: 1px solid var(--sys-color-border);
      border-radius: var(--sys-radius-small);
      background: none;
      font-size: var(--sys-text-small);
      white-space: nowrap;
      cursor: pointer;
    }
    button::before {
      content: '';
      inline-size: 0.75rem;
      block-size: 0.75rem;
      border: 1px solid var(--sys-color-border-strong);
      border-radius: 50%;
    }
    button[aria-checked='true'] {
      border-color: var(--sys-state-error);
      font-weight: 640;
    }
    button[aria-checked='true']::before {
      border-color: var(--sys-state-error);
      background: var(--sys-state-error);
    }
    @media (forced-colors: active) {
      button[aria-checked='true']::before {
        background: Highlight;
        forced-color-adjust: none;
      }
    }
  `,
})
export class NetworkSwitches {
  readonly network = input.required<Network>();
  /** Name of the person's browser in the recording. */
  readonly host = input.required<string>();
  /** The person's name, for screen readers. */
  readonly name = input.required<string>();

  protected readonly words = LIVE_WORDS;
  protected readonly isCut = signal(false);
  protected readonly isBlocked = signal(false);

  protected cut(): void {
    const isCut = !this.isCut();
    if (isCut) this.network().offline(this.host());
    else this.network().online(this.host());
    this.isCut.set(isCut);
  }

  protected block(): void {
    const isBlocked = !this.isBlocked();
    if (isBlocked) this.network().block('upgrade', this.host());
    else this.network().unblock('upgrade', this.host());
    this.isBlocked.set(isBlocked);
  }
}
