import { Component, input } from '@angular/core';

/** A lab's own small picture: a sign to find it again by, drawn, and nothing that a screen reader would tell. */
@Component({
  selector: 'site-lab-mark',
  templateUrl: './lab-mark.html',
  styleUrl: './lab-mark.css',
})
export class LabMark {
  /** The last part of its address; one without a picture gets the wire of the site's name. */
  readonly lab = input.required<string>();

  /** The header of RFC 6455's example, 81 85. */
  protected readonly bits = Array.from('1000000110000101', (bit) => bit === '1');
  /** Three messages as a stream of bytes, evenly apart; the first of each says how many follow. */
  protected readonly stream = Array.from('10001010000', (bit, index) => ({
    x: 10 + index * 10,
    isLength: bit === '1',
  }));
  /** Bytes that the lab's run costs each transport in the middle, from short polling to Socket.IO, one unit for 120 of them. */
  protected readonly lengths = [80, 69, 13, 8, 7, 34];
}
