// @ts-check

/** What decides on which page an export of `@wirelight/angular` stands. @type {readonly import('./topic.mjs').Topic[]} */
export const ANGULAR_TOPICS = [
  {
    id: 'set-up',
    title: 'Set up',
    about: 'Provide a socket to an application or a route, configure it, and inject it.',
    modules: [
      'lib/provide-socket-io',
      'lib/providers/inject-socket',
      'lib/socket-io-config',
      'lib/socket-providers',
    ],
  },
  {
    id: 'features',
    title: 'Features',
    about:
      'Extras that a provider takes: credentials, when to connect, a log, where listeners run.',
    modules: [
      'lib/providers/with-auth',
      'lib/providers/auth-source',
      'lib/providers/with-connect-when',
      'lib/providers/with-lazy-connection',
      'lib/providers/with-logger',
      'lib/providers/with-zone',
      'lib/providers/socket-feature',
    ],
  },
  {
    id: 'socket',
    title: 'The socket',
    about:
      'What is injected: the members of socket.io-client’s socket, promises of one event or answer, namespaces, and its end.',
    modules: ['lib/wrapped-socket', 'lib/socket-surface', 'lib/socket-members'],
  },
  {
    id: 'streams',
    title: 'Streams and counts',
    about: 'Events as shared Observables, rooms, bursts, and how many subscribers there are.',
    modules: [
      'lib/socket-streams',
      'lib/connection-events',
      'lib/signals/room-events',
      'lib/signals/buffered-by-frame',
    ],
  },
  {
    id: 'signals',
    title: 'Signals',
    about: 'The latest event, or the last of them, as a signal.',
    modules: [
      'lib/signals/event-signal',
      'lib/signals/event-history',
      'lib/signals/signal-context',
    ],
  },
  {
    id: 'promises',
    title: 'Promises and acknowledgements',
    about:
      'One event, or the answer to a request: until when to wait, and a request as a resource. The methods stand with `WrappedSocket`.',
    modules: ['lib/one-time-event', 'lib/signals/socket-resource'],
    names: ['AckPayload', 'DecorateAcknowledgements'],
  },
  {
    id: 'connection',
    title: 'Connection state',
    about: 'How a socket is connected now, as signals and as a stream.',
    modules: [
      'lib/state/inject-connection',
      'lib/state/connection-of',
      'lib/state/with-connection-state',
      'lib/state/socket-connection',
      'lib/state/connection-state',
      'lib/state/',
    ],
  },
  {
    id: 'namespaces',
    title: 'Namespaces and several sockets',
    about: 'More than one socket in an application, each under a token that types it.',
    modules: [
      'lib/providers/create-socket-token',
      'lib/providers/provide-named-socket-io',
      'lib/providers/provide-socket-namespace',
    ],
  },
  {
    id: 'validation',
    title: 'Validation',
    about: 'Events checked against schemas before anybody gets them.',
    modules: [
      'lib/validation/with-event-validation',
      'lib/validation/validation-errors',
      'lib/validation/event-schemas',
      'lib/validation/socket-validation-error',
      'lib/validation/',
    ],
  },
  {
    id: 'errors',
    title: 'Errors',
    about: 'What is thrown and what promises reject with, each with a code that never changes.',
    modules: ['lib/socket-error', 'lib/socket-usage-error', 'lib/providers/feature-error'],
  },
  {
    id: 'event-types',
    title: 'Types of events',
    about: 'How maps of events type names, arguments and payloads.',
    modules: ['lib/event-types'],
  },
  {
    id: 'drop-in',
    title: 'Drop-in names',
    about:
      'For code that was written for ngx-socket-io. Its other names, such as `provideSocketIo`, `SocketIoConfig` and `SOCKET_CONFIG_TOKEN`, are names here as well.',
    modules: ['lib/socket-io-module'],
    names: ['Socket'],
  },
];
