import { browserHeaders, type BrowserRequest, type HttpHeaders } from '@wirelight/protocols';

/** The header fields of a browser's request, with those that the program set in place of, or behind, its own. */
export function requestHeaders(request: BrowserRequest, own: HttpHeaders): HttpHeaders {
  const left = new Map(own.map(([name, value]) => [name.toLowerCase(), [name, value] as const]));
  const headers = browserHeaders(request).map((field) => {
    const key = field[0].toLowerCase();
    const given = left.get(key);
    left.delete(key);
    return given ?? field;
  });
  return [...headers, ...left.values()];
}
