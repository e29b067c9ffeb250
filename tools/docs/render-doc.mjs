import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Marked } from 'marked';
import { createNameLinker } from './api/link-names.mjs';
import { readNames } from './api/read-names.mjs';
import { escapeHtml } from './escape-html.mjs';
import { readFrontMatter } from './front-matter.mjs';
import { createHighlight } from './highlight.mjs';
import { includeSource } from './include-source.mjs';
import { resolveLink } from './resolve-link.mjs';
import { withCopyButton } from './copy-button.mjs';
import { glossaryTerms } from './glossary-terms.mjs';
import { createTermLinker } from './link-terms.mjs';
import { toAnchor } from './to-anchor.mjs';

/** Kinds of pages whose terms are links; decisions and references are for who knows them. */
const EXPLAINED = ['learn', 'guide', 'protocol'];
const INCLUDE = /^<!--\s*include:\s*(\S+)\s*-->\s*$/;
/** The page that the terms of all others lead to. */
const GLOSSARY = 'docs/glossary.md';
const HEADING_ID = /\s*\{#([A-Za-z0-9_$.-]+)\}\s*$/;
/** The end of a list item that stands for what its first link leads to, or of its first line where a list follows. */
const ITEM_ID = /\s*\{#([A-Za-z0-9_$.-]+)\}(?=<\/li>\n$|<ul)/;

/**
 * @param {string} root The repository.
 * @param {readonly {path: string, kind: string, route: string}[]} files Every file that is rendered.
 * @returns A function from a file to its page: front matter, and HTML cut into sections at each `## heading {#id}`; what
 *   stands before the first of them is a section with an empty id. `moved`: where what a list item `- … {#id}` is about stands now.
 */
export async function createDocRenderer(root, files) {
  const highlight = await createHighlight();
  const glossary = files.find(({ path: file }) => file === GLOSSARY);
  const terms = glossary ? glossaryTerms(await readFile(path.join(root, GLOSSARY), 'utf8')) : [];
  const namesOf = await readNames(root);
  return async (file) => {
    const { fields, body } = readFrontMatter(await readFile(path.join(root, file.path), 'utf8'));
    const page = { links: [], anchors: new Set(), wire: [], moved: {} };
    const marked = createMarked({ root, files, file, highlight, page });
    const tokens = marked.lexer(body);
    const first = tokens.findIndex((token) => token.type === 'heading' && token.depth === 1);
    const heading = first < 0 ? undefined : tokens.splice(first, 1)[0].text;
    const title = fields.title ?? heading;
    if (title === undefined) throw new Error('no title: write front matter or a # heading');
    const linkTerms = createTermLinker(EXPLAINED.includes(file.kind) ? terms : []);
    const linkNames = createNameLinker(namesOf(file), {
      links: page.links,
      isReference: file.kind === 'api',
    });
    const sections = cutSections(tokens).map((section) => {
      if (section.id !== '') claim(page.anchors, section.id);
      return {
        id: section.id,
        heading: section.heading === '' ? '' : marked.parseInline(section.heading),
        html: linkNames(linkTerms(marked.parser(section.tokens)), section.id),
      };
    });
    return {
      path: fields.source ?? file.path,
      kind: file.kind,
      route: file.route,
      title,
      within: fields.within ?? '',
      question: fields.question ?? '',
      description: fields.description ?? title,
      order: Number(fields.order ?? 0),
      sections: sections.filter(({ id, html }) => id !== '' || html.trim() !== ''),
      ...page,
    };
  };
}

/** Code and the file it stands in, or is to be saved as. */
function withCaption(code, file) {
  return `<figure>${code}<figcaption><code>${escapeHtml(file)}</code></figcaption></figure>\n`;
}

function createMarked({ root, files, file, highlight, page }) {
  return new Marked({
    gfm: true,
    renderer: {
      code({ text, lang = 'text' }) {
        const [language, file] = lang.split(' ');
        const code = withCopyButton(highlight(text, language));
        return file === undefined ? code : withCaption(code, file);
      },
      html({ text }) {
        const include = INCLUDE.exec(text.trim());
        if (include === null) return text.trim().startsWith('<!--') ? '' : text;
        const source = includeSource(root, include[1]);
        return withCaption(withCopyButton(highlight(source.text, source.lang)), source.path);
      },
      codespan({ text }) {
        if (!text.startsWith('wire:')) return `<code>${escapeHtml(text)}</code>`;
        page.wire.push(text.slice(5));
        return `<code class="wire">${escapeHtml(text.slice(5))}</code>`;
      },
      heading({ tokens, depth, text }) {
        const written = HEADING_ID.exec(text)?.[1];
        const inner = this.parser.parseInline(tokens).replace(HEADING_ID, '');
        if (written !== undefined) claim(page.anchors, written);
        const id = written ?? freeAnchor(page.anchors, text);
        return `<h${depth} id="${id}">${inner}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        const link = resolveLink(href, file, files, root);
        if (link.kind === 'file') return `<span title="${escapeHtml(link.href)}">${inner}</span>`;
        if (link.kind === 'page') page.links.push(link.href);
        return `<a href="${escapeHtml(link.href)}">${inner}</a>`;
      },
      list(list) {
        const html = Object.getPrototypeOf(this).list.call(this, list);
        return list.items.every(isName) ? html.replace('<ul>', '<ul class="names">') : html;
      },
      listitem(item) {
        const html = Object.getPrototypeOf(this).listitem.call(this, item);
        const id = ITEM_ID.exec(html)?.[1];
        if (id === undefined) return html;
        claim(page.anchors, id);
        const [, href] = /<a href="([^"]+)"/.exec(html) ?? [];
        if (href === undefined) throw new Error(`list item without a link: ${id}`);
        page.moved[id] = href;
        return html.replace(ITEM_ID, '').replace('<li>', `<li id="${id}">`);
      },
      table(token) {
        const html = Object.getPrototypeOf(this).table.call(this, token);
        return `<div class="scroll" tabindex="0" role="group">${html}</div>\n`;
      },
    },
  });
}

/** Whether a list item is one name in code that leads somewhere, and nothing else: many of them stand beside each other. */
function isName({ tokens }) {
  const [link, ...others] = tokens.length === 1 ? (tokens[0].tokens ?? []) : [];
  return (
    others.length === 0 &&
    link?.type === 'link' &&
    link.tokens.every(({ type }) => type === 'codespan')
  );
}

/** The tokens of a page, cut at each heading of the second level. */
function cutSections(tokens) {
  const sections = [{ id: '', heading: '', tokens: [] }];
  for (const token of tokens) {
    if (token.type === 'heading' && token.depth === 2) {
      const id = HEADING_ID.exec(token.text)?.[1] ?? toAnchor(token.text);
      sections.push({ id, heading: token.text.replace(HEADING_ID, ''), tokens: [] });
    } else {
      sections.at(-1).tokens.push(token);
    }
  }
  return sections;
}

function freeAnchor(anchors, text) {
  const wanted = toAnchor(text);
  let id = wanted;
  for (let count = 2; anchors.has(id); count++) id = `${wanted}-${count}`;
  anchors.add(id);
  return id;
}

function claim(anchors, id) {
  if (anchors.has(id)) throw new Error(`heading id used twice: ${id}`);
  anchors.add(id);
}
