/** How the message of the lab is compressed. */
export interface DeflateState {
  readonly isOn: boolean;
  /** Whether both sides keep their window from one message to the next. */
  readonly remembers: boolean;
  /** Compressed bytes in the first frame; 0 for one frame. */
  readonly cut: number;
}

export const INITIAL_DEFLATE: DeflateState = { isOn: false, remembers: true, cut: 0 };

/** The parts of an address that say how the message is compressed; none where it is not. */
export function toDeflateParts({ isOn, remembers, cut }: DeflateState): readonly string[] {
  if (!isOn) return [];
  return [
    'deflate=on',
    ...(remembers ? [] : ['memory=off']),
    ...(cut === 0 ? [] : [`deflate-cut=${cut}`]),
  ];
}

/** The state with what one part of an address says; null for one that is not about it, or has no such value. */
export function withDeflatePart(
  state: DeflateState,
  name: string,
  value: string,
): DeflateState | null {
  const isSwitch = value === 'on' || value === 'off';
  if (name === 'deflate' && isSwitch) return { ...state, isOn: value === 'on' };
  if (name === 'memory' && isSwitch) return { ...state, remembers: value === 'on' };
  if (name === 'deflate-cut' && /^\d{1,2}$/.test(value)) return { ...state, cut: Number(value) };
  return null;
}
