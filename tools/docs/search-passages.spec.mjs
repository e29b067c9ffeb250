import { describe, expect, it } from 'vitest';
import { searchPassages } from './search-passages.mjs';

const doc = (sections) => ({
  route: '/guide/acks',
  title: 'Acks',
  kind: 'guide',
  within: '',
  description: 'How to be answered.',
  sections,
  moved: {},
});

describe('the passages of a page', () => {
  it('leads to the page itself by what stands first, and by its description', () => {
    expect(
      searchPassages([doc([{ id: '', heading: '', html: '<p>An <b>ack</b> &amp; more.</p>' }])]),
    ).toEqual([
      {
        url: '/guide/acks',
        page: 'Acks',
        kind: 'guide',
        heading: '',
        text: 'How to be answered. An ack & more.',
      },
    ]);
  });

  it('leads to each heading with an id, and leaves out buttons', () => {
    const [section, code] = searchPassages([
      doc([
        {
          id: 'time',
          heading: '<code>timeout</code>',
          html: '<p>a</p><h3 id="SOCKET_TIMEOUT">SOCKET_TIMEOUT</h3><pre>b</pre><button>Copy</button>',
        },
      ]),
    ]);
    expect(section).toMatchObject({ url: '/guide/acks#time', heading: 'timeout', text: 'a' });
    expect(code).toMatchObject({ url: '/guide/acks#SOCKET_TIMEOUT', text: 'b' });
  });

  it('keeps the cells of a table apart', () => {
    const [{ text }] = searchPassages([
      doc([{ id: '', heading: '', html: '<table><tr><td>a</td><td>b</td></tr></table>' }]),
    ]);
    expect(text).toContain('a b');
  });

  it('calls a member of the API by its owner, and its page by its package', () => {
    const html = '<p>a</p><h3 id="Socket.on">on</h3><pre>on(): this</pre><p>b</p>';
    const api = { kind: 'api', route: '/api/a/b', title: 'B', within: '@w/a' };
    const [, member] = searchPassages([
      { ...doc([{ id: 'Socket', heading: 'Socket', html }]), ...api },
    ]);
    expect(member).toEqual({
      url: '/api/a/b#Socket.on',
      page: 'B · @w/a',
      kind: 'api',
      heading: 'Socket.on',
      text: 'b',
    });
  });

  it('are of an index of other pages only what stands first', () => {
    const index = doc([
      { id: '', heading: '', html: '<p>All.</p>' },
      { id: 'x', heading: 'X', html: '<ul><li id="on"><a href="/b#on">on</a></li></ul>' },
    ]);
    const passages = searchPassages([{ ...index, moved: { on: '/b#on' } }]);
    expect(passages.map(({ url }) => url)).toEqual(['/guide/acks']);
  });
});
