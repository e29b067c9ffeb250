// @ts-check

/**
 * Ends this process, as SIGTERM would, once the process that started it is gone.
 *
 * A program that stops `npm start` reaches npm and the shell under it, and the shell passes nothing on: without this
 * the server would stay behind and keep its port.
 *
 * @param {number} [everyMilliseconds]
 */
export function endWithParent(everyMilliseconds = 500) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, everyMilliseconds).unref();
}
