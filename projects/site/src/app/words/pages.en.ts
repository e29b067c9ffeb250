/** Words of the pages that only list or lead to others, and around every article. */
export const PAGES_EN = {
  learn: {
    title: 'Learn',
    description:
      'Labs that teach real-time transports by running them: the real client and the real server, inside your tab.',
  },
  article: {
    onThisPage: 'On this page',
    source: 'Source',
    siblings: 'Pages beside this one',
    along: 'Before and after this page',
    previous: 'Before',
    next: 'Next',
  },
  code: { copy: 'Copy', copied: 'Copied', failed: 'Not allowed' },
  search: {
    title: 'Search',
    description: 'Find a guide, a lab, a protocol rule or an error code on this site.',
    label: 'Search labs, guides, protocols and errors',
    hint: 'For example: upgrade, xhr poll error, 1006, SOCKET_TIMEOUT.',
    none: (query: string) => `Nothing was found for “${query}”.`,
    found: (count: number, query: string) =>
      count === 1 ? `One place speaks of “${query}”.` : `${count} places speak of “${query}”.`,
    best: (count: number, total: number, query: string) =>
      `${total} places speak of “${query}”. These are the ${count} that fit best.`,
    kinds: {
      learn: 'Lab',
      api: 'API',
      guide: 'Guide',
      protocol: 'Protocol',
      reference: 'Reference',
      decision: 'Decision',
    } as Readonly<Record<string, string>>,
  },
  notFound: {
    title: 'Page not found',
    description: 'There is no page at this address.',
    lead: 'There is no page at this address. The wire ends here.',
    hint: 'It may have moved, or the link may be cut short. From here you can go to:',
    links: [
      { path: '/', label: 'the home page' },
      { path: '/learn', label: 'the labs' },
      { path: '/guide/getting-started', label: 'the guide' },
    ],
  },
};
