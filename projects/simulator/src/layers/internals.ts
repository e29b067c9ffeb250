/** A class of a library as the observers know it. */
export interface KnownClass {
  /** Methods that are observed, and how many of their arguments, from the left, say something to a reader. */
  readonly methods: Readonly<Record<string, number>>;
  /** Members that are read, and never written, to tell an object's state. */
  readonly fields: readonly string[];
  /** The observed methods that open, close or lose something: all that is told of a host whose `life` is observed. */
  readonly life?: readonly string[];
  /** Methods that set a timer, and what it is called: by the option that gives its delay. */
  readonly timers?: Readonly<Record<string, string>>;
}

/** A library and the release that the lists below were compared with. */
export interface KnownPackage {
  readonly version: string;
  /** Where it stands in `node_modules`; default under its name. */
  readonly folder?: string;
  readonly classes: Readonly<Record<string, KnownClass>>;
}

/**
 * Every internal of the real libraries that is touched, in one place. Methods are wrapped on the prototypes of one run's own
 * copy; fields are only read. A spec compares the versions with what is installed, the methods with the prototypes and the
 * fields with live objects, so that a release that moves one of them turns red here and nowhere else.
 */
export const INTERNALS = {
  'engine.io': {
    version: '6.6.11',
    classes: {
      Server: {
        methods: { attach: 0, handleRequest: 1, verify: 2, handshake: 1, handleUpgrade: 1 },
        fields: ['clients', 'clientsCount'],
      },
      Socket: {
        methods: {
          onOpen: 0,
          setTransport: 1,
          onPacket: 1,
          sendPacket: 2,
          flush: 0,
          _maybeUpgrade: 1,
          clearTransport: 0,
          onClose: 1,
        },
        fields: ['id', 'readyState', 'transport', 'name', 'upgrading', 'upgraded', 'writeBuffer'],
        life: ['onOpen', 'onClose'],
        timers: { schedulePing: 'pingInterval', resetPingTimeout: 'pingTimeout' },
      },
      Transport: {
        methods: { onData: 1, onPacket: 1 },
        fields: ['sid', 'name', 'readyState', 'writable'],
      },
      Polling: {
        methods: { onPollRequest: 1, onDataRequest: 1, onData: 1, send: 1 },
        fields: ['sid', 'name', 'readyState', 'writable'],
      },
      WebSocket: {
        methods: { send: 1 },
        fields: ['sid', 'name', 'readyState', 'writable'],
      },
    },
  },
  'socket.io': {
    version: '4.8.4',
    classes: {
      Server: {
        methods: { onconnection: 1, of: 1, _checkNamespace: 1 },
        fields: ['_nsps', 'eio', 'clientsCount'],
      },
      Client: {
        methods: {
          connect: 2,
          doConnect: 1,
          ondata: 1,
          ondecoded: 1,
          _packet: 1,
          writeToEngine: 1,
          _remove: 1,
          onclose: 1,
        },
        fields: ['id', 'nsps'],
        timers: { setup: 'connectTimeout' },
      },
      Namespace: {
        methods: { _add: 2, run: 1, _doConnect: 1, emit: 3, _remove: 1 },
        fields: ['name', 'sockets', '_fns'],
      },
      Socket: {
        methods: {
          _onconnect: 0,
          _onpacket: 1,
          onevent: 1,
          dispatch: 1,
          emit: 3,
          packet: 1,
          onack: 1,
          join: 1,
          leave: 1,
          _onclose: 1,
        },
        fields: ['id', 'connected', 'rooms', 'acks', 'adapter'],
      },
    },
  },
  'socket.io-adapter': {
    version: '2.5.8',
    classes: {
      Adapter: {
        methods: { addAll: 2, del: 2, delAll: 1, broadcast: 2, broadcastWithAck: 2 },
        fields: ['nsp', 'name', 'rooms'],
      },
    },
  },
  'socket.io-client': {
    version: '4.8.4',
    classes: {
      Manager: {
        methods: {
          open: 0,
          onopen: 0,
          ondata: 1,
          ondecoded: 1,
          socket: 1,
          _packet: 1,
          _destroy: 1,
          onclose: 1,
          reconnect: 0,
          onreconnect: 0,
        },
        fields: ['uri', '_readyState', '_reconnecting', 'nsps'],
        life: ['open', 'onopen', 'onclose', 'reconnect', 'onreconnect'],
        timers: { open: 'timeout', reconnect: 'reconnectionDelay' },
      },
      Socket: {
        methods: {
          connect: 0,
          emit: 3,
          packet: 1,
          onopen: 0,
          onpacket: 1,
          onconnect: 1,
          onevent: 1,
          onack: 1,
          emitBuffered: 0,
          onclose: 1,
          disconnect: 0,
        },
        fields: ['id', 'nsp', 'connected', 'active', 'sendBuffer', 'receiveBuffer', 'acks'],
        life: ['connect', 'onopen', 'onconnect', 'onclose', 'disconnect'],
      },
    },
  },
  'engine.io-client': {
    version: '6.6.8',
    classes: {
      Socket: {
        methods: {
          setTransport: 1,
          onHandshake: 1,
          onOpen: 0,
          _probe: 1,
          _onPacket: 1,
          _sendPacket: 2,
          flush: 0,
          _onClose: 1,
        },
        fields: ['id', 'readyState', 'transport', 'name', 'upgrading', 'writeBuffer'],
        life: ['setTransport', 'onOpen', '_onClose'],
        timers: { _resetPingTimeout: 'pingInterval + pingTimeout' },
      },
      Transport: {
        methods: { open: 0, onData: 1, onPacket: 1, send: 1, close: 0 },
        fields: ['name', 'readyState', 'writable'],
      },
      Polling: {
        methods: { _poll: 0, onData: 1 },
        fields: ['name', 'readyState', 'writable'],
      },
    },
  },
  'engine.io-client 3': {
    version: '3.5.6',
    folder: 'socket.io-client-2.5/node_modules/engine.io-client',
    classes: {
      Socket: {
        methods: { onOpen: 0, onClose: 1 },
        fields: ['id', 'readyState', 'transport', 'name', 'upgrading', 'writeBuffer'],
        life: ['onOpen', 'onClose'],
        timers: { setPing: 'pingInterval', onHeartbeat: 'pingTimeout' },
      },
    },
  },
} as const satisfies Readonly<Record<string, KnownPackage>>;

export type KnownPackageName = keyof typeof INTERNALS;
