/** Why a recording ends before its run does. One code, one heading in `docs/errors.md`. */
export const RECORDER_ERROR = {
  RECORDER_FULL:
    'The recording has reached its limit, so it ends here: what came before is complete and true. Run it shorter, or with fewer clients.',
} as const;
