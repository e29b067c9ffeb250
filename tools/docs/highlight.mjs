import { createCssVariablesTheme, createHighlighter } from 'shiki';

/** No colour of its own: every token is a CSS variable, which the site points at the design tokens of both themes. */
const THEME = createCssVariablesTheme({
  name: 'tokens',
  variablePrefix: '--code-',
  fontStyle: false,
});

/** The language of a member without what it is a member of. */
const MEMBER = 'ts-member';
const IN_INTERFACE = { lang: 'ts', grammarContextCode: 'interface Owner {' };
/** The grammar takes a `<` at the end of a line for a comparison, except in a function. */
const OPEN_GENERIC = /^\w+<\n/;
const FUNCTION =
  /<span class="code-token-keyword">function<\/span>(<span class="code-token-function">) /;

/**
 * @returns {Promise<(text: string, lang: string) => string>} Code to HTML; an unknown language is shown as plain text.
 *   `ts-member` is a member of an interface or a class by itself.
 */
export async function createHighlight() {
  const shiki = await createHighlighter({
    themes: [THEME],
    langs: ['ts', 'js', 'html', 'css', 'bash', 'json', 'http'],
  });
  const known = new Set(shiki.getLoadedLanguages());
  const toHtml = (text, options) =>
    // However busy the machine is: a line that took too long would lose its colours.
    withClasses(shiki.codeToHtml(text, { ...options, theme: 'tokens', tokenizeTimeLimit: 0 }));
  return (text, lang) => {
    if (lang !== MEMBER) return toHtml(text, { lang: known.has(lang) ? lang : 'text' });
    return OPEN_GENERIC.test(text)
      ? toHtml(`function ${text}`, { lang: 'ts' }).replace(FUNCTION, '$1')
      : toHtml(text, IN_INTERFACE);
  };
}

/**
 * Style attributes are not allowed by the pages' Content-Security-Policy: a token says its name as a class, and `styles.css` gives it
 * the colour.
 */
function withClasses(html) {
  return html
    .replace(/ style="background-color:[^"]*"/, '')
    .replaceAll(' style="color:var(--code-foreground)"', '')
    .replaceAll(/ style="color:var\(--(code-token-[a-z-]+)\)"/g, ' class="$1"');
}
