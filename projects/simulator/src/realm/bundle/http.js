// `http`: servers on the virtual network. `engine.listen(port)` and `new Server(port)` make one; the port belongs to the host.
export const createServer = (listener) => {
  if (environment.createServer === undefined) {
    throw new Error(
      'http.createServer is not available here: attach to the http server that is there.',
    );
  }
  return environment.createServer(listener);
};

export default { createServer };
