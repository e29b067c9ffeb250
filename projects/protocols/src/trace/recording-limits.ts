/** Entries that a recording may have; the recorder's own limit. */
export const MAX_RECORDING_ENTRIES = 250_000;

/** Bytes that all entries of a recording may have together; the recorder's own limit. */
export const MAX_RECORDING_BYTES = 64 * 1024 * 1024;

/** Characters of a recording as JSON: the bytes as Base64 and room for a quarter of a million entries. */
export const MAX_RECORDING_TEXT = 192 * 1024 * 1024;
