/**
 * How the programs of the chat begin and end. One that was started by another tells it its port, and ends in good order when
 * that other one closes the channel or is gone; on its own it ends with SIGTERM or Ctrl-C.
 *
 * @param port - Where it listens.
 * @param close - Ends everything.
 */
export function runProgram(port: number, close: () => Promise<void>): void {
  let isEnding = false;
  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    // Whatever does not end by then: the store is safe and clients come back.
    setTimeout(() => process.exit(1), 3000).unref();
    void close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  if (process.send === undefined) {
    process.on('SIGINT', end);
    return;
  }
  // Ctrl-C reaches every process of the terminal at once. Who started this one decides what ends first.
  process.on('SIGINT', () => undefined);
  process.on('disconnect', end);
  process.send({ port });
}

/**
 * A setting of a program.
 *
 * @throws When there is none.
 */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: see examples/chat/README.md`);
  return value;
}
