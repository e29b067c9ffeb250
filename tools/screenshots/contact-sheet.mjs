// @ts-check

/** @param {string} text */
const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * A page that shows all screenshots side by side, one row per page or story.
 *
 * @param {readonly {name: string, shots: readonly {label: string, file: string}[], trouble: readonly string[]}[]} rows -
 *   `trouble` is what the browser's console said while the row was taken.
 * @returns {string} HTML.
 */
export function contactSheet(rows) {
  const sections = rows.map(
    ({ name, shots, trouble }) => `<section>
<h2>${escape(name)}</h2>
${trouble.map((line) => `<p class="trouble">${escape(line)}</p>`).join('\n')}
<div>${shots
      .map(
        ({ label, file }) =>
          `<figure><a href="${escape(file)}"><img src="${escape(file)}" alt="${escape(`${name}, ${label}`)}" loading="lazy"></a><figcaption>${escape(label)}</figcaption></figure>`,
      )
      .join('')}</div>
</section>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Wirelight, all pages and stories</title>
<style>
body { font: 16px/1.5 system-ui; margin: 1rem; background: #888; }
div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; }
figure { margin: 0; }
img { height: 30rem; width: auto; }
.trouble { background: #fff; color: #a00; padding: 0.25rem; font-family: monospace; }
</style>
<h1>All pages and stories</h1>
${sections.join('\n')}
</html>
`;
}
