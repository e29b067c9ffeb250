import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.mjs';
import { withContentSecurityPolicy } from './with-content-security-policy.mjs';

const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head, body = '') =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const directives = (html) =>
  new Map(
    contentSecurityPolicy(html)
      .split('; ')
      .map((part) => [part.slice(0, part.indexOf(' ')), part.slice(part.indexOf(' ') + 1)]),
  );

describe('the Content-Security-Policy of a page', () => {
  it('admits the inline scripts that are there, by their hash', () => {
    const found = directives(
      page('<script>let a = "<b>";</script><script type="module">b()</script>'),
    );
    expect(found.get('script-src')).toContain(sha256('let a = "<b>";'));
    expect(found.get('script-src')).toContain(sha256('b()'));
  });

  it('needs no hash for data blocks and scripts with an address', () => {
    const found = directives(
      page(
        '<script type="application/json">{}</script><script src="main.js" type="module"></script>',
      ),
    );
    expect(found.get('script-src')).toBe("'self'");
  });

  it('admits style blocks and style attributes by their hash, also inside a template', () => {
    const found = directives(
      page(
        '<style>a{b:c}</style>',
        '<p style="top: 1px"></p><template><p style="x:y"></p></template>',
      ),
    );
    expect(found.get('style-src')).toBe(`'self' ${sha256('a{b:c}')}`);
    expect(found.get('style-src-attr')).toContain(sha256('top: 1px'));
    expect(found.get('style-src-attr')).toContain(sha256('x:y'));
  });

  it('forbids style attributes where there are none', () => {
    expect(directives(page('')).get('style-src-attr')).toBe("'none'");
  });

  it('never says unsafe-inline or unsafe-eval', () => {
    expect(contentSecurityPolicy(page('<script>1</script>', '<p style="a:b">'))).not.toMatch(
      /unsafe-(inline|eval)/,
    );
  });
});

describe('a page with its policy', () => {
  it('has it before anything that could run', () => {
    const html = withContentSecurityPolicy(page('<script>1</script>'));
    expect(html).toMatch(
      /<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]+"><script>1/,
    );
  });

  it('is refused without a character set', () => {
    expect(() => withContentSecurityPolicy('<!doctype html>')).toThrow('no-place-for-policy');
  });
});
