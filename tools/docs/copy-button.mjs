/**
 * @param {string} code A `<pre>` element.
 * @returns {string} The same beside a button; the page's `DocBody` copies the text when it is pressed.
 */
export const withCopyButton = (code) =>
  `<div class="code">${code}<button type="button" class="copy">Copy</button></div>`;
