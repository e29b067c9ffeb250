import { createCssVariablesTheme, createHighlighter } from 'shiki';

/** No colour of its own: every token is a CSS variable, which the site points at the design tokens of both themes. */
const THEME = createCssVariablesTheme({
  name: 'tokens',
  variablePrefix: '--code-',
  fontStyle: false,
});

/**
 * @returns {Promise<(text: string, lang: string) => string>} Code to HTML; an unknown language is shown as plain text.
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
        lang: known.has(lang) ? lang : 'text',
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
