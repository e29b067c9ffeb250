// @ts-check

/** One paragraph of a docstring; what looks like markup is text, except inside code. @param {string} text */
export function prose(text) {
  return text
    .replaceAll(/\{@link\s+([^}|]+?)(?:\s*\|[^}]*)?\}/g, '`$1`')
    .replaceAll(/\s*\n\s*/g, ' ')
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '&lt;')))
    .join('')
    .trim();
}

/** A docstring with its paragraphs and lists. @param {string} text */
export const paragraphs = (text) =>
  text
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split(/\n(?=- )/)
        .map(prose)
        .join('\n'),
    )
    .join('\n\n');

/** The first sentence of a docstring. @param {string} text */
export function firstSentence(text) {
  const [first = ''] = paragraphs(text).split('\n');
  return /^.*?[.!?](?= [A-Z`“(&]|$)/.exec(first)?.[0] ?? first.replace(/:$/, '.');
}
