/** One request that a server has written down. */
export interface LoggedRequest {
  /** Request line, e.g. `GET / HTTP/1.1`. */
  readonly line: string;
  readonly status: number;
  /** Bytes of the answer, as the server counts them; `null` where it does not say. */
  readonly size: number | null;
}

const LINE = /"([A-Z]+ \S+ HTTP\/\d(?:\.\d)?)" (\d{3}) (\d+|-)/;

/**
 * The requests in an access log of nginx or Apache.
 *
 * @returns `null` unless at least half of the lines are such.
 * @source nginx, `ngx_http_log_module`, format `combined`; Apache, "Combined Log Format"
 */
export function readAccessLog(text: string): readonly LoggedRequest[] | null {
  if (!LINE.test(text.slice(0, 10_000))) return null;
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const requests = lines.flatMap((line): LoggedRequest[] => {
    const [, request = '', status = '', size = ''] = LINE.exec(line) ?? [];
    if (request === '') return [];
    return [{ line: request, status: Number(status), size: size === '-' ? null : Number(size) }];
  });
  return requests.length * 2 >= lines.length ? requests : null;
}
