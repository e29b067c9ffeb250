import { describe, expect, it } from 'vitest';
import { sitemap } from './sitemap.mjs';
import { withMetadata } from './with-metadata.mjs';

const PAGE =
  '<head><title>A &amp; B · Wirelight</title><meta name="description" content="Says &quot;hi&quot;."></head>';

describe('the metadata of a page', () => {
  it('repeats its title and description for those who link to it', () => {
    const html = withMetadata(PAGE, null);
    expect(html).toContain('<meta property="og:title" content="A &amp; B · Wirelight">');
    expect(html).toContain('<meta property="og:description" content="Says &quot;hi&quot;.">');
    expect(html).toMatch(/^<head><title>.*<\/head>$/);
  });

  it('has addresses only where the host is known', () => {
    expect(withMetadata(PAGE, null)).not.toMatch(/canonical|og:url/);
    const html = withMetadata(PAGE, 'https://example.org/a?b&c');
    expect(html).toContain('<link rel="canonical" href="https://example.org/a?b&amp;c">');
    expect(html).toContain('<meta property="og:url" content="https://example.org/a?b&amp;c">');
  });

  it('is refused for a page that says nothing of itself', () => {
    expect(() => withMetadata('<head><title>A</title></head>', null)).toThrow('no-description');
  });
});

it('the sitemap lists addresses', () => {
  expect(sitemap(['https://example.org/', 'https://example.org/a&b'])).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
      '  <url><loc>https://example.org/</loc></url>\n  <url><loc>https://example.org/a&amp;b</loc></url>\n</urlset>\n',
  );
});
