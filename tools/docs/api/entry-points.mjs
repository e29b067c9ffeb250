// @ts-check
import { ANGULAR_TOPICS } from './topics/angular-topics.mjs';
import { PROTOCOLS_TOPICS } from './topics/protocols-topics.mjs';
import { SIMULATOR_CORE_TOPICS } from './topics/simulator-core-topics.mjs';

/**
 * @typedef {object} EntryPoint What can be imported under one name.
 * @property {string} name
 * @property {string} file - The module of its exports, relative to the repository.
 * @property {string} id - Of its page, below `/api`.
 * @property {string} about - One sentence.
 * @property {readonly string[]} [known] - Exports whose members are spoken of without their owner, such as `emitWithAck`.
 * @property {readonly import('./topics/topic.mjs').Topic[]} [topics] - Its pages below an index; without them all stands on one page.
 */

/** Where the Markdown of the pages is put, relative to the repository. */
export const API_FOLDER = 'projects/site/src/generated/api';

/** Every entry point that has a page, in reading order. @type {readonly EntryPoint[]} */
export const ENTRY_POINTS = [
  {
    name: '@wirelight/angular',
    file: 'projects/angular/src/public-api.ts',
    id: 'angular',
    about: 'The binding: providers, the socket, streams, signals, the connection as state.',
    known: ['WrappedSocket', 'SocketStreams'],
    topics: ANGULAR_TOPICS,
  },
  {
    name: '@wirelight/angular/testing',
    file: 'projects/angular/testing/src/public-api.ts',
    id: 'angular-testing',
    about: 'The server of a component’s test, behind the real client.',
  },
  {
    name: '@wirelight/angular/client',
    file: 'projects/angular/client/src/public-api.ts',
    id: 'angular-client',
    about: 'The client as a dependency, for applications that replace it.',
  },
  {
    name: '@wirelight/protocols',
    file: 'projects/protocols/src/public-api.ts',
    id: 'protocols',
    about: 'Bytes and their meaning: encoders, decoders, dissectors, recordings.',
    topics: PROTOCOLS_TOPICS,
  },
  {
    name: '@wirelight/protocols/explain',
    file: 'projects/protocols/src/explain/public-api.ts',
    id: 'protocols-explain',
    about: 'Whatever was pasted or dropped, taken apart: text, dumps, files, captures.',
  },
  {
    name: '@wirelight/simulator/msw',
    file: 'projects/simulator/src/msw/public-api.ts',
    id: 'simulator-msw',
    about:
      'The real Socket.IO server behind MSW, in the page of a test, a story or a demonstration.',
  },
  {
    name: '@wirelight/simulator/node',
    file: 'projects/simulator/src/node/public-api.ts',
    id: 'simulator-node',
    about: 'A scenario’s server on a real port, with faults.',
  },
  {
    name: '@wirelight/simulator/core',
    file: 'projects/simulator/src/core/public-api.ts',
    id: 'simulator-core',
    about: 'Scenarios, the runs that are asked for, and what their recordings show.',
    topics: SIMULATOR_CORE_TOPICS,
  },
  {
    name: '@wirelight/simulator/realm',
    file: 'projects/simulator/src/realm/public-api.ts',
    id: 'simulator-realm',
    about: 'The real client and server under virtual time: for a Worker, for Node, for tests.',
  },
];
