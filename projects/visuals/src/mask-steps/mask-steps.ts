import { Component, computed, input, model } from '@angular/core';
import { toMaskView } from './mask-steps.view';

/** A payload and its masking key, byte by byte: what goes in, what it is XORed with, what comes out. */
@Component({
  selector: 'viz-mask-steps',
  templateUrl: './mask-steps.html',
  styleUrl: './mask-steps.css',
})
export class MaskSteps {
  /** As it is meant. */
  readonly payload = input.required<Uint8Array>();
  /** Four bytes. */
  readonly key = input.required<Uint8Array>();
  /** Bytes that are masked. */
  readonly step = model(0);

  protected readonly done = computed(() => Math.min(this.step(), this.payload().length));
  protected readonly view = computed(() => toMaskView(this.payload(), this.key(), this.done()));
}
