import { isRecord, isText } from '../trace/json-value.js';

/**
 * What stands in a file beside the archive; `undefined` for what has none, or one that is not there.
 *
 * @param content - `content` of a response.
 * @param files - By their names.
 * @source Playwright, `recordHar` with `content: 'attach'`
 */
export function attachedFile(
  content: unknown,
  files: ReadonlyMap<string, Uint8Array>,
): Uint8Array | undefined {
  const name = isRecord(content) ? content['_file'] : undefined;
  return isText(name) ? files.get(name) : undefined;
}
