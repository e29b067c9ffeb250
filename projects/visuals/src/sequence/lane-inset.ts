/** From this width on there is room for times beside the lane, CSS pixels. */
export const WIDE = 600;
const BROAD = 960;
const NARROW_INSET = 30;
/** Inset of more lanes than two: room for times, none for notes. */
const CROWDED_INSET = 64;

/** What the room beside the lanes depends on. */
export interface InsetOf {
  /** CSS pixels of the picture. */
  readonly width: number;
  /** Whether there are more lanes than two. */
  readonly isCrowded: boolean;
  readonly isCompact: boolean;
}

/** CSS pixels from the edges of a picture to its outer lanes: with room for times and notes where there is enough. */
export function laneInset({ width, isCrowded, isCompact }: InsetOf): number {
  if (width < WIDE) return NARROW_INSET;
  if (isCompact) return 48;
  return isCrowded ? CROWDED_INSET : width < BROAD ? 118 : 176;
}
