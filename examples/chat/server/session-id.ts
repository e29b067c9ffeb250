import { randomBytes } from 'node:crypto';

/**
 * The id of an Engine.IO session begins with the name of the node that has it: `n2.` and 120 random bits. Every request
 * of a session carries its id, so a balancer needs no cookie and no memory to find the node.
 *
 * @param node - Letters and digits.
 */
export function makeSessionId(node: string): string {
  return `${node}.${randomBytes(15).toString('base64url')}`;
}

/**
 * The node that has the session of a request.
 *
 * @param url - The request's target, such as `/socket.io/?EIO=4&transport=polling&sid=n2.x`.
 * @returns Its name; undefined for a request without a session.
 */
export function nodeOfRequest(url: string): string | undefined {
  const query = url.slice(url.indexOf('?') + 1);
  return new URLSearchParams(query).get('sid')?.split('.', 1)[0];
}
