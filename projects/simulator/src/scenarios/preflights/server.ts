import type { ServerEnvironment } from '../../realm/environment.js';

/** Consents to pages of `http://app` with any header, and has two pieces of news every eight seconds, close to each other. */
export function startServer(environment: ServerEnvironment): void {
  const { Server, httpServer, settings, setInterval, setTimeout, log } = environment;
  // #region server
  const io = new Server(httpServer, {
    serveClient: false,
    cors: {
      origin: 'http://app',
      ...(settings['maxAge'] === 'not said' ? {} : { maxAge: 600 }),
    },
  });
  let made = 0;
  const tell = (): void => {
    made += 1;
    log(`made ${made}`);
    io.emit('news', made);
  };
  setInterval(() => {
    tell();
    setTimeout(tell, 10);
  }, 8000);
  // #endregion
}

/** Consents to the page, but to none of its headers. */
export function startStrict({ Server, httpServer }: ServerEnvironment): void {
  // #region strict
  new Server(httpServer, {
    serveClient: false,
    cors: { origin: 'http://app', allowedHeaders: ['content-type'] },
  });
  // #endregion
}
