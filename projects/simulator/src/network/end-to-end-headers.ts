import { headerTokens, type HttpHeaders } from '@wirelight/protocols';

const HOP_BY_HOP = ['connection', 'proxy-connection', 'keep-alive'];

/**
 * The header fields that a proxy passes on: without those of one hop, which are `Connection`, what it names (`Upgrade`, for
 * instance), and what is known to be meant for one hop anyway.
 *
 * @source RFC 9110, section 7.6.1
 */
export function endToEndHeaders(headers: HttpHeaders): HttpHeaders {
  const left = new Set([...HOP_BY_HOP, ...headerTokens(headers, 'connection')]);
  return headers.filter(([name]) => !left.has(name.toLowerCase()));
}
