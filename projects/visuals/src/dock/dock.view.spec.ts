import { describe, expect, it } from 'vitest';
import { toDockView } from './dock.view';

describe('toDockView', () => {
  it('says where the cursor stands', () => {
    expect(toDockView(12, 58, 123.4, 'ping')).toEqual({
      time: 'at 123.4 ms',
      position: '12 of 58',
      valueText: 'entry 12 of 58, at 123.4 ms: ping',
      canStepBack: true,
      canStepForward: true,
    });
  });

  it('cannot step beyond either end', () => {
    expect(toDockView(0, 58, 0, '')).toMatchObject({
      valueText: 'entry 0 of 58, at 0 ms',
      canStepBack: false,
    });
    expect(toDockView(58, 58, 30_000, 'pong')).toMatchObject({ canStepForward: false });
  });
});
