import { describe, expect, it } from 'vitest';
import { createNameLinker } from './link-names.mjs';

const NAMES = {
  withAuth: '/api/a#withAuth',
  Socket: '/api/s#Socket',
  'Socket.off': '/api/s#Socket.off',
  'Socket.connect': '/api/s#Socket.connect',
};
const linked = (name, text = name) => `<a class="name" href="${NAMES[name]}">${text}</a>`;

/** What becomes of HTML in the section `id` of a page of the reference. */
const link = (html, id = '', isReference = true) =>
  createNameLinker(NAMES, { links: [], isReference })(html, id);

describe('the names of the API', () => {
  it('are links where code is a name or a call of it, once', () => {
    expect(link('<p><code>withAuth(source)</code> or <code>withAuth</code></p>')).toBe(
      `<p><code>${linked('withAuth', 'withAuth(source)')}</code> or <code>withAuth</code></p>`,
    );
    expect(link('<p><code>withAuthentication</code> withAuth</p>')).not.toContain('<a');
  });

  it('are links to the members of the section', () => {
    expect(link('<p><code>off()</code></p>', 'Socket')).toBe(
      `<p><code>${linked('Socket.off', 'off()')}</code></p>`,
    );
    expect(link('<p><code>off()</code></p>', 'withAuth')).not.toContain('<a');
  });

  it('are no links where an event has the name of a member', () => {
    expect(link('<p><code>connect</code></p>', 'Socket')).not.toContain('<a');
    expect(link('<p><code>connect()</code></p>', 'Socket')).toContain(
      'href="/api/s#Socket.connect"',
    );
  });

  it('are no links in their own section, in a heading or in another link', () => {
    for (const html of [
      '<p><code>Socket</code></p>',
      '<h3 id="Socket.off"><code>withAuth</code></h3><p><code>off</code></p>',
      '<a href="/x"><code>withAuth</code></a>',
    ]) {
      expect(link(html, 'Socket')).toBe(html);
    }
  });

  it('are links once more below the next heading', () => {
    const html = '<p><code>withAuth</code></p><h3 id="x">X</h3><p><code>withAuth</code></p>';
    expect(link(html).match(/<a/g)).toHaveLength(2);
  });

  it('are no links where a parameter has the name', () => {
    const html = '<ul><li><code>Socket</code>: of <code>withAuth</code></li></ul>';
    expect(link(html)).toBe(
      `<ul><li><code>Socket</code>: of <code>${linked('withAuth')}</code></li></ul>`,
    );
    expect(link(html, '', false)).toContain(linked('Socket'));
  });

  it('are links in a signature, once in each, with the blank before them outside', () => {
    const token = '<span class="code-token-function"> Socket</span>';
    const html = `<pre><code><span>s</span>${token}${token}</code></pre>`;
    expect(link(html)).toBe(
      `<pre><code><span>s</span><span class="code-token-function"> ${linked('Socket')}</span>${token}</code></pre>`,
    );
    expect(link(html, '', false)).toBe(html);
  });

  it('are not what every object has', () => {
    expect(link('<p><code>constructor</code> <code>toString()</code></p>')).not.toContain('<a');
  });
});

it('tells which addresses it used, for a check that they are there', () => {
  const links = [];
  createNameLinker(NAMES, { links, isReference: true })('<p><code>withAuth</code></p>', '');
  expect(links).toEqual(['/api/a#withAuth']);
});
