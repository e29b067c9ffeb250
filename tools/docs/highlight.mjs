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
    shiki.codeToHtml(text, { lang: known.has(lang) ? lang : 'text', theme: 'tokens' });
}
