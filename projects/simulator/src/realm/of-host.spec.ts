import { describe, expect, it } from 'vitest';
import { ofHost } from './of-host.js';

class Bell {
  static readonly LOUD = 2;
  readonly rung: string;

  constructor(where: { readonly host: string }, tone: string) {
    this.rung = `${tone} at ${where.host}`;
  }
}

const AnnsBell = ofHost(Bell, { host: 'ann' });
const BobsBell = ofHost(Bell, { host: 'bob' });

describe('ofHost', () => {
  it('gives each host objects of its own place, all of one prototype', () => {
    expect([new AnnsBell('a').rung, new BobsBell('b').rung]).toEqual(['a at ann', 'b at bob']);
    expect(Object.getPrototypeOf(new AnnsBell('a'))).toBe(Bell.prototype);
    expect(Object.getPrototypeOf(new BobsBell('b'))).toBe(Bell.prototype);
  });

  it('is used as the class itself: statics, instanceof, inheritance', () => {
    expect(Reflect.get(AnnsBell, 'LOUD')).toBe(2);
    expect(new AnnsBell('a')).toBeInstanceOf(AnnsBell);
    class LowBell extends AnnsBell {
      constructor() {
        super('low');
      }
    }
    expect(new LowBell().rung).toBe('low at ann');
    expect(Object.getPrototypeOf(new LowBell())).toBe(LowBell.prototype);
  });

  it('keeps what a program adds to the class on one host from the others', () => {
    Object.assign(AnnsBell, { cracked: true });
    expect(Reflect.get(BobsBell, 'cracked')).toBeUndefined();
  });
});
