// @ts-check

/** What decides on which page an export of `@wirelight/simulator/core` stands. @type {readonly import('./topic.mjs').Topic[]} */
export const SIMULATOR_CORE_TOPICS = [
  {
    id: 'scenarios',
    title: 'Scenarios',
    about:
      'A scenario as data: hosts, links, a script, what to notice, and how one is read, checked and put into a link.',
    modules: ['../scenario/scenario', '../scenario/'],
  },
  {
    id: 'runs',
    title: 'Runs',
    about: 'Runs requested of a realm in a Worker, and what comes of them.',
    modules: ['../port/create-realm-port', '../port/realm-port', '../port/'],
  },
  {
    id: 'findings',
    title: 'What a run shows',
    about: 'Notices, assertions and numbers, computed from the recording of a run.',
    modules: ['../lesson/', '../metrics/metrics-of', '../metrics/', '../recorder/'],
  },
];
