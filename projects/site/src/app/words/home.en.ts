/** Words of the home page. */
export const HOME_EN = {
  display: 'See what your socket says.',
  lead: 'Wirelight is an Angular binding for socket.io-client, and a place to see a socket at work: the real client talks to the real server inside this tab, and every byte is recorded.',
  toLab: 'Open the first lab',
  toGuide: 'Install the binding',
  install: {
    title: 'Not on npm yet. From a clone that was built:',
    command: 'npm install ../wirelight/dist/angular socket.io-client',
  },
  hero: {
    title: 'A connection climbs to WebSocket',
    replay: 'Replay',
    source: {
      drawn: 'Drawn from a run made when this site was built:',
      live: 'Just now, in this tab:',
      failed: 'It could not be run in this tab, so this is the run made at build time:',
    },
    counts: (messages: number, bytes: string) => `${messages} messages, ${bytes} bytes`,
    stayed: ', 0 of them left this tab',
    transport: (name: string) => `Transport: ${name}.`,
  },
  binding: {
    title: 'The binding',
    lead: 'Events become shared Observables, one-time events and acknowledgements become Promises, and all of it ends with the injector that made it. Coming from ngx-socket-io, you change one import.',
    usage: 'Then in your application',
    more: 'The guide goes through it line by line',
  },
  lab: {
    title: 'The labs',
    all: 'All labs, by what they ask',
    lead: 'A lab runs the npm packages socket.io and socket.io-client over a network and a clock that you hold. Stop it, step back, make the wire slower, put a proxy in the way, break the server: what you see is what they do.',
    points: [
      {
        title: 'Real, not drawn',
        text: 'Every arrow is an entry of a recording, every number is counted from it.',
      },
      {
        title: 'Time is yours',
        text: 'Play, step, step back, scrub. Half a minute of heartbeats takes a few milliseconds.',
      },
      {
        title: 'Nothing leaves',
        text: 'No server behind this site. The network is in the tab, and so are both ends of it.',
      },
    ],
  },
};
