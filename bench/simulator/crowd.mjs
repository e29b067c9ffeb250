// Many real socket.io clients in one realm: connect, climb, one broadcast. Time, memory, and what a message costs among them.

const REQUEST = { scenario: 'crowd', seed: 1, settings: {}, interventions: [] };

/** A scenario with `count` clients that count the broadcasts they get; `heard` gets the computing before and after them. */
function crowd(count, options, broadcasts, heard) {
  return {
    scenario: {
      id: 'crowd',
      seed: 1,
      duration: 3000 + 10 * broadcasts,
      settings: {},
      hosts: [
        { name: 'server', role: 'server', program: 'caster' },
        { name: 'client', role: 'client', program: 'listener', count },
      ],
      links: [{ name: 'way', between: ['client', 'server'], latency: 5 }],
      script: [],
    },
    servers: {
      caster({ Server, httpServer, setTimeout }) {
        const io = new Server(httpServer, { serveClient: false });
        // The first half lets the engine compile.
        setTimeout(
          () => {
            globalThis.gc?.();
            heard.begin = cpuMillis();
          },
          2000 + 5 * broadcasts - 2,
        );
        for (let index = 0; index < broadcasts; index++) {
          setTimeout(() => io.emit('news', index), 2000 + 10 * index);
        }
        setTimeout(() => (heard.end = cpuMillis()), 2000 + 10 * broadcasts);
      },
    },
    clients: {
      listener({ io, url }) {
        const socket = io(url, options);
        socket.on('news', () => {
          heard.news++;
          if (socket.io.engine.transport.name === 'websocket') heard.climbed++;
        });
      },
    },
  };
}

/** Seconds and megabytes of connecting, climbing and one broadcast. */
export async function crowdOf(runScenario, count) {
  const heard = { news: 0, climbed: 0 };
  const start = performance.now();
  await runScenario(crowd(count, {}, 1, heard), REQUEST);
  const seconds = (performance.now() - start) / 1000;
  if (heard.climbed !== count) throw new Error(`Only ${heard.climbed} of ${count} climbed.`);
  return { seconds, megabytes: process.memoryUsage().rss / 1e6 };
}

/** Milliseconds that this process has computed: other work on the machine does not count. */
export function cpuMillis() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Broadcasts that are measured with a crowd of this size: 50,000 messages, of which a recording has two entries each. */
export const messagesTo = (count) => Math.max(20, Math.round(50_000 / count));

/** Microseconds of computing for each message received by one of `count` clients, connecting left out. */
export async function realmMicrosPerMessage(runScenario, count) {
  const heard = { news: 0, climbed: 0, begin: 0, end: 0 };
  const many = messagesTo(count);
  await runScenario(crowd(count, { transports: ['websocket'] }, 2 * many, heard), REQUEST);
  if (heard.news !== count * 2 * many) throw new Error(`Only ${heard.news} messages.`);
  return ((heard.end - heard.begin) / (count * many)) * 1000;
}
