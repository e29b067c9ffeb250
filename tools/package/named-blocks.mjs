// @ts-check

/**
 * The code blocks of a Markdown document that have a file name behind their language.
 *
 * @param {string} markdown
 * @returns {{file: string, text: string}[]} In their order.
 */
export function namedBlocks(markdown) {
  const blocks = markdown.matchAll(/^```\w+ (\S+)\r?\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, file = '', text = '']) => ({ file, text }));
}
