// Many real socket.io clients in one realm: connect, climb, one broadcast. Time, memory, and how the cost of a message
// grows with the crowd.

const REQUEST = { scenario: 'crowd', seed: 1, settings: {}, interventions: [] };

/** A scenario with `count` clients that count the broadcasts they get. */
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
        for (let index = 0; index < broadcasts; index++) {
          setTimeout(() => io.emit('news', index), 2000 + 10 * index);
        }
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

/** Microseconds of computing for each message received, everything before the broadcasts left out. */
async function microsPerMessage(runScenario, count) {
  const time = async (broadcasts) => {
    const heard = { news: 0, climbed: 0 };
    const options = { transports: ['websocket'] };
    globalThis.gc?.();
    const start = cpuMillis();
    await runScenario(crowd(count, options, broadcasts, heard), REQUEST);
    if (heard.news !== count * broadcasts) throw new Error(`Only ${heard.news} messages.`);
    return cpuMillis() - start;
  };
  const many = Math.max(20, Math.round(50_000 / count));
  await time(1);
  const base = await time(1);
  return (((await time(many + 1)) - base) / (many * count)) * 1000;
}

/** The same of the realm as `growthOf` says. */
export const growthExponent = (runScenario) =>
  growthOf((count) => microsPerMessage(runScenario, count));

/**
 * How the time of a broadcast grows with the crowd: 1 is linear. From the fit of a line through the logarithms.
 *
 * @param {(count: number) => Promise<number>} measure - Microseconds of computing for each message.
 */
export async function growthOf(measure, sizes = [10, 30, 100, 300, 1000]) {
  const points = [];
  for (const size of sizes) {
    const micros = await measure(size);
    points.push({ size, micros, x: Math.log(size), y: Math.log(micros * size) });
  }
  const mean = (pick) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const slope =
    points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) /
    points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  const detail = points.map(({ size, micros }) => `${size}: ${micros.toFixed(1)} µs`).join(', ');
  return { slope, detail };
}
