/** Words around every page. */
export const SHELL_EN = {
  shell: {
    skip: 'Skip to the content',
    home: 'Wirelight, home',
    navigation: 'Site',
    links: [
      { path: '/learn', label: 'Learn' },
      { path: '/live', label: 'Live' },
      { path: '/guide/getting-started', label: 'Guide' },
      { path: '/protocol/websocket', label: 'Protocols' },
      { path: '/search', label: 'Search' },
    ],
    more: 'More',
    moreLinks: [
      { path: '/decode', label: 'Decode' },
      { path: '/architecture', label: 'Architecture' },
      { path: '/glossary', label: 'Glossary' },
      { path: '/errors', label: 'Errors' },
      { path: '/roadmap', label: 'Roadmap' },
    ],
    theme: {
      system: 'Theme: as the system',
      light: 'Theme: light',
      dark: 'Theme: dark',
    },
    footer:
      'MIT-licensed, no cookies, no server: every message you see was sent and received inside your tab.',
  },
  home: {
    description:
      'Wirelight makes a socket visible: an Angular binding for socket.io-client, and labs that run the real client and server inside your tab.',
  },
};
