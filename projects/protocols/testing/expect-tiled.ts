import { expect } from 'vitest';
import type { Field } from '../src/field/field.js';

/**
 * Fails unless the children of the field cover it from its first bit to its last, in order, without gap or overlap, and
 * their children lie inside them.
 */
export function expectTiled(field: Field): void {
  let bit = field.start * 8;
  for (const child of field.children) {
    const first = child.start * 8 + (child.bits?.first ?? 0);
    expect(first, `${child.name} starts where the one before ends`).toBe(bit);
    bit = child.bits === null ? child.end * 8 : first + child.bits.count;
  }
  expect(bit, `the children of ${field.name} end where it ends`).toBe(field.end * 8);
  for (const child of field.children) expectInside(child);
}

function expectInside(field: Field): void {
  if (field.content?.aligned === false) return;
  for (const child of field.children) {
    expect(child.start).toBeGreaterThanOrEqual(field.start);
    expect(child.end).toBeLessThanOrEqual(field.end);
    expect(child.start).toBeLessThanOrEqual(child.end);
    expectInside(child);
  }
}
