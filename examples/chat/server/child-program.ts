import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A running program of the chat. */
export interface ChildProgram {
  readonly pid: number;
  readonly port: number;
  /** Resolves when it has ended, however it came to that. */
  readonly ended: Promise<unknown>;
  /** Lets it end in good order. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

/**
 * Starts a program of this folder, and waits until it listens.
 *
 * @param name - File name without its ending.
 * @param settings - Added to the environment.
 * @throws When it ends before it listens; what it wrote is on the screen.
 */
export async function startProgram(
  name: string,
  settings: Readonly<Record<string, string>>,
): Promise<ChildProgram> {
  const child = fork(fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), {
    env: { ...process.env, ...settings },
    // WASI and SQLite are still called experimental.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // What Valkey says of itself interests nobody.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const [first] = (await Promise.race([once(child, 'message'), ended])) as unknown[];
  if (typeof first !== 'object' || first === null || child.pid === undefined) {
    throw new Error(`the program ${name} ended with code ${String(first)} before it listened`);
  }
  return {
    pid: child.pid,
    port: (first as { port: number }).port,
    ended,
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
