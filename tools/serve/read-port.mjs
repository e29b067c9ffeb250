// @ts-check
import { SetupError } from '../setup/setup-error.mjs';

/**
 * Takes `--port 4300` or `--port=4300` out of a command's arguments, or PORT out of the environment.
 *
 * @param {readonly string[]} args
 * @param {number} fallback
 * @param {string} [fromEnvironment]
 * @returns {{port: number, rest: string[]}} `rest` are the other arguments.
 * @throws {SetupError} For what is not a port.
 */
export function readPort(args, fallback, fromEnvironment = process.env['PORT']) {
  /** @type {string[]} */
  const rest = [];
  let text = fromEnvironment || String(fallback);
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument === '--port') text = args[++index] ?? '';
    else if (argument.startsWith('--port=')) text = argument.slice('--port='.length);
    else rest.push(argument);
  }
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(port < 65_536))
    throw new SetupError(`"${text}" is not a port: pass a number from 0 to 65535.`);
  return { port, rest };
}
