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
  return (text, lang) =>
    withClasses(
      shiki.codeToHtml(text, {
        ...(lang === MEMBER ? IN_INTERFACE : { lang: known.has(lang) ? lang : 'text' }),
        theme: 'tokens',
        // However busy the machine is: a line that took too long would lose its colours.
        tokenizeTimeLimit: 0,
      }),
    );
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
