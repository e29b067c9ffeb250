/**
 * @param {string} heading Text of a heading.
 * @returns {string} Its id, without what it adds in parentheses. An error code is its own, so that a message can name it.
 */
export const toAnchor = (heading) =>
  /^[A-Z0-9_]+$/.test(heading)
    ? heading
    : heading
        .replace(/\s*\([^)]*\)$/, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
