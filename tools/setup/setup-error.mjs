// @ts-check

/** A failure that the person at the keyboard can mend: its message is one sentence that says how. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';

  /**
   * @param {string} message - One sentence: what is wrong and what to do.
   * @param {string} [detail] - Output of the tool that failed, shown before the sentence.
   */
  constructor(message, detail = '') {
    super(message);
    this.detail = detail;
  }
}

/**
 * Prints a `SetupError` as its sentence, anything else with its stack, and ends the process with code 1.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function stopWith(error) {
  if (error instanceof SetupError) {
    if (error.detail) console.error(error.detail);
    console.error(error.message);
  } else {
    console.error(error);
  }
  process.exit(1);
}
