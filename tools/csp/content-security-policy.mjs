// @ts-check
import { createHash } from 'node:crypto';
import { parse } from 'parse5';

/** @typedef {import('parse5').DefaultTreeAdapterMap['node']} Node */
/** @typedef {import('parse5').DefaultTreeAdapterMap['element']} Element */

/** The policies Angular creates for its templates and for HTML that a page vouches for, and the site's own. */
const TRUSTED_TYPES = 'angular angular#unsafe-bypass default';

/**
 * The policy of one finished page: everything from its own origin, inline scripts and styles only if they are the ones that are there
 * now.
 *
 * @param {string} html A whole document.
 * @returns {string} The value of a Content-Security-Policy.
 * @source https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy(html) {
  const inline = findInline(parse(html));
  return Object.entries({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...inline.scripts],
    'style-src': ["'self'", ...inline.styles],
    // Sizes and places in the pre-rendered pictures. 'unsafe-hashes' admits attributes with these values, no others.
    'style-src-attr': inline.attributes.size
      ? ["'unsafe-hashes'", ...inline.attributes]
      : ["'none'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'self'"],
    'form-action': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': [TRUSTED_TYPES],
  })
    .map(([directive, sources]) => `${directive} ${[...sources].join(' ')}`)
    .join('; ');
}

/** @param {Node} document */
function findInline(document) {
  const found = {
    /** @type {Set<string>} */ scripts: new Set(),
    /** @type {Set<string>} */ styles: new Set(),
    /** @type {Set<string>} */ attributes: new Set(),
  };
  /** @type {Node[]} */
  const open = [document];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('childNodes' in node) open.push(...node.childNodes);
    if ('content' in node) open.push(node.content);
    if (!('attrs' in node)) continue;
    const style = attribute(node, 'style');
    if (style !== undefined) found.attributes.add(hash(style));
    if (node.tagName === 'style') found.styles.add(hash(text(node)));
    if (node.tagName === 'script' && isRun(node)) found.scripts.add(hash(text(node)));
  }
  return found;
}

/**
 * Data blocks are not run, and a script with an address is covered by 'self'.
 *
 * @param {Element} script
 */
function isRun(script) {
  const type = attribute(script, 'type') ?? '';
  return attribute(script, 'src') === undefined && ['', 'module', 'text/javascript'].includes(type);
}

/**
 * @param {Element} element
 * @param {string} name
 */
const attribute = (element, name) => element.attrs.find((attr) => attr.name === name)?.value;

/** @param {Element} element */
const text = (element) =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');

/** @param {string} content */
const hash = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
