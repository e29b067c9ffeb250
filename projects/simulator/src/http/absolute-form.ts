import type { HttpRequest } from '@wirelight/protocols';

/**
 * A request as a browser sends it to a forward proxy: the whole address as its target, and `Proxy-Connection` in place of
 * `Connection`.
 *
 * @param authority - Name and port of the server that is meant, e.g. `lab:80`.
 * @source RFC 9112, section 3.2.2; Chromium, http_network_transaction.cc
 */
export function absoluteForm(request: HttpRequest, authority: string): HttpRequest {
  const host = authority.replace(/:80$/, '');
  return {
    ...request,
    target: `http://${host}${request.target}`,
    headers: request.headers.map(([name, value]) =>
      name === 'Connection' ? ['Proxy-Connection', value] : [name, value],
    ),
  };
}

/**
 * The other way round: where a request in absolute form is to go, and its target there; `null` for one that does not name
 * an http server.
 */
export function fromAbsoluteForm(
  target: string,
): { readonly authority: string; readonly target: string } | null {
  const [, name, port = '80', rest = ''] =
    /^http:\/\/([^/?#:]+)(?::(\d+))?(.*)$/i.exec(target) ?? [];
  if (name === undefined) return null;
  return { authority: `${name}:${port}`, target: rest.startsWith('/') ? rest : `/${rest}` };
}
