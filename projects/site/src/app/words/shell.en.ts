/** Words around every page, and of the pages that only list others. */
export const SHELL_EN = {
  shell: {
    skip: 'Skip to the content',
    home: 'Wirelight, home',
    navigation: 'Site',
    links: [
      { path: '/learn', label: 'Learn' },
      { path: '/guide/getting-started', label: 'Guide' },
      { path: '/protocol/websocket', label: 'Protocols' },
      { path: '/architecture', label: 'Architecture' },
    ],
    theme: {
      system: 'Theme: as the system',
      light: 'Theme: light',
      dark: 'Theme: dark',
    },
    footer:
      'Wirelight is MIT-licensed, keeps no cookies and has no server: every message you see here was sent and received inside your tab.',
  },
  home: {
    description:
      'Wirelight makes a socket visible: an Angular binding for socket.io-client, and labs that run the real client and server inside your tab.',
  },
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
