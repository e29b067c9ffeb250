// @ts-check

/**
 * Whether the members are told one by one, under a heading each: where something can be called. Options are a list.
 *
 * @param {Pick<import('./api-symbol.mjs').ApiSymbol, 'members'>} symbol
 */
export const hasOwnSections = ({ members }) => members.some(({ isMethod }) => isMethod);
