import type { HttpHeaders } from '@wirelight/protocols';

/** Name of the cookie in the examples of Socket.IO's documentation for Apache httpd, and of HAProxy's manual. */
const NAME = 'SERVERID';

/** What a `Set-Cookie` says so that the browser comes back to this server: a cookie for the session of the browser. */
export function serverCookie(authority: string): string {
  return `${NAME}=${nameOf(authority)}; Path=/; HttpOnly`;
}

/** Position of the server that the cookies of a request name; -1 when they name none of these. */
export function serverNamed(headers: HttpHeaders, authorities: readonly string[]): number {
  const cookies = headers
    .filter(([name]) => name.toLowerCase() === 'cookie')
    .flatMap(([, value]) => value.split(';').map((pair) => pair.trim()));
  const server = cookies.find((pair) => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1);
  return authorities.findIndex((authority) => nameOf(authority) === server);
}

function nameOf(authority: string): string {
  return authority.slice(0, authority.lastIndexOf(':'));
}
