import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Turns a link as GitHub understands it into a link of the site.
 *
 * @param {string} href As written in the Markdown file.
 * @param {{path: string, route: string}} from The file that holds it.
 * @param {readonly {path: string, route: string}[]} files Every rendered file.
 * @param {string} root The repository.
 * @returns {{kind: 'outside' | 'page' | 'file', href: string}} `file`: a file of the repository that is no page.
 */
export function resolveLink(href, from, files, root) {
  if (/^[a-z][a-z+.-]*:/i.test(href)) return { kind: 'outside', href };
  const [target, anchor] = href.split('#');
  const hash = anchor === undefined ? '' : `#${anchor}`;
  if (target === '') return { kind: 'page', href: from.route + hash };
  if (target.startsWith('/')) return { kind: 'page', href };
  const wanted = path.posix.join(path.posix.dirname(from.path), target);
  const page = files.find((file) => file.path === wanted);
  if (page !== undefined) return { kind: 'page', href: page.route + hash };
  if (!existsSync(path.join(root, wanted))) throw new Error(`broken link: ${href}`);
  return { kind: 'file', href: wanted };
}
