// @ts-check

/**
 * @typedef {object} Topic A page of an entry point's reference.
 * @property {string} id - Of its page, below that of the entry point.
 * @property {string} title
 * @property {string} about - One sentence, with Markdown's code; a name in it becomes a link.
 * @property {readonly string[]} modules - What they declare belongs here, in this order: modules relative to the entry point's
 *   folder, without extension. One that ends with `/` or `-` stands for all that begin with it; the longest that fits counts.
 * @property {readonly string[]} [names] - Exports that belong here wherever they are declared.
 */

export {};
