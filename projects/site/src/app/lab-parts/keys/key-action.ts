/** What a key of the lab does. */
export type KeyAction = 'toggle' | 'forward' | 'back' | 'start' | 'end' | 'keys';

const ACTIONS: Readonly<Record<string, KeyAction>> = {
  ' ': 'toggle',
  ArrowRight: 'forward',
  ArrowLeft: 'back',
  Home: 'start',
  End: 'end',
  '?': 'keys',
};

/** What has a use of its own for these keys. */
const FIELDS = 'input, select, textarea, [contenteditable], [role="slider"], pre';
const PRESSED_BY_SPACE = 'button, summary, a';
/** Has the whole keyboard while it is open. */
const OVER_THE_PAGE = 'dialog';
/** Moves its own focus with the arrows. */
const ROVING = 'viz-sequence, viz-wire-log, viz-wire-entry';

/**
 * What a key press means to the lab.
 *
 * @returns `null` when it means something to what has the focus, or nothing at all.
 */
export function keyAction(
  event: Pick<
    KeyboardEvent,
    'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'target' | 'defaultPrevented'
  >,
): KeyAction | null {
  const { target } = event;
  // Most keyboards have the question mark on a key with Shift.
  const isShifted = event.shiftKey && event.key !== '?';
  const hasModifier = event.altKey || event.ctrlKey || event.metaKey || isShifted;
  if (event.defaultPrevented || hasModifier || !(target instanceof Element)) return null;
  const action = ACTIONS[event.key] ?? null;
  if (action === null || target.closest(FIELDS) !== null) return null;
  if (target.closest(OVER_THE_PAGE) !== null) return null;
  if (action === 'keys') return action;
  if (target.closest(ROVING) !== null) return null;
  if (action === 'toggle' && target.closest(PRESSED_BY_SPACE) !== null) return null;
  // Home and End scroll the page unless the reader is at the workbench.
  const isAtWorkbench = target.closest('.workbench') !== null;
  return (action === 'start' || action === 'end') && !isAtWorkbench ? null : action;
}
