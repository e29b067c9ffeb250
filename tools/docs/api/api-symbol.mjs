// @ts-check

/**
 * @typedef {object} Tag
 * @property {string} name - `param`, `returns`, `throws`, `errors`, `source`, `example`, …
 * @property {string} text
 */

/**
 * @typedef {object} Documented
 * @property {string} name
 * @property {string} text - Its docstring without tags, Markdown; empty without one.
 * @property {readonly Tag[]} tags
 */

/**
 * @typedef {Documented & {
 *   isMethod: boolean,
 *   declaration: string,
 * }} ApiMember `isMethod`: what is called, or a getter; neither a property nor the constructor.
 */

/**
 * @typedef {Documented & {
 *   kind: 'function' | 'class' | 'interface' | 'type' | 'value',
 *   module: string,
 *   position: number,
 *   aliasOf: string,
 *   declaration: string,
 *   members: readonly ApiMember[],
 * }} ApiSymbol `module`: where it is declared, relative to the entry point's folder, without extension; `position`: where
 *   in it. `aliasOf`: its own name
 *   where it is exported under another one as well, otherwise empty. `declaration`: without the members that have a section of
 *   their own, see `hasOwnSections`.
 */

export {};
