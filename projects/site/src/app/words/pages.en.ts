/** Words of the pages that only list or lead to others, and around every article. */
export const PAGES_EN = {
  learn: {
    title: 'Learn',
    description:
      'Labs that teach real-time transports by running them: the real client and the real server, inside your tab.',
    lead: 'Each lab asks one question and lets you find the answer in the bytes. Client and server are the ones from npm; only the network and the clock are ours, so you can stop both.',
    labs: 'Labs',
    open: 'Open the lab',
    more: 'More labs follow. This one is the first because this is how a Socket.IO connection begins unless told otherwise.',
  },
  article: {
    onThisPage: 'On this page',
    source: 'Source',
    siblings: 'Pages beside this one',
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
