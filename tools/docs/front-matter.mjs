/**
 * Splits `key: value` lines between two `---` lines from the Markdown below them.
 *
 * @param {string} source
 * @returns {{fields: Record<string, string>, body: string}}
 */
export function readFrontMatter(source) {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source);
  if (match === null) return { fields: {}, body: source };
  const fields = {};
  for (const line of match[1].split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon < 1) throw new Error(`front matter line without "key: value": ${line}`);
    fields[line.slice(0, colon).trim()] = line
      .slice(colon + 1)
      .trim()
      .replace(/^(['"])(.*)\1$/, '$2');
  }
  return { fields, body: source.slice(match[0].length) };
}
