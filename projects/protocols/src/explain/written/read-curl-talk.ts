import { decodeUtf8Lossy, encodeUtf8 } from '../../bytes/utf8.js';

/** A request or a response that a tool tells of, with the line ends of the wire. */
export interface ToldMessage {
  readonly from: 'client' | 'server';
  readonly text: string;
}

/** What curl says in between: notes, and how many bytes it got. */
const NOTE = /^(?:\* |\*$|[{}] \[\d+ bytes data\])/;
const HEAD = /^(?:[A-Z]+ \S+ HTTP\/|HTTP\/\d)/;

/**
 * The requests and responses that `curl -v` prints. What stands there without a mark is the body of the last response, as long as its
 * Content-Length says.
 *
 * @returns `null` for anything else.
 * @source curl(1), option `-v`
 */
export function readCurlTalk(text: string): readonly ToldMessage[] | null {
  if (!/^[<>] /m.test(text.slice(0, 2000))) return null;
  const heads: { readonly from: ToldMessage['from']; readonly lines: string[] }[] = [];
  const body: string[] = [];
  let isOpen = false;
  for (const line of text.split(/\r?\n/)) {
    const mark = /^[<>](?= |$)/.exec(line)?.[0];
    const content = line.slice(2);
    if (mark === undefined) {
      if (heads.length > 0 && !NOTE.test(line)) body.push(line);
      continue;
    }
    const from = mark === '>' ? 'client' : 'server';
    if (isOpen && heads.at(-1)?.from === from) heads.at(-1)?.lines.push(content);
    else if (HEAD.test(content)) heads.push({ from, lines: [content] });
    else return null;
    isOpen = content !== '';
  }
  if (heads.length === 0) return null;
  return heads.map(({ from, lines }, index) => {
    const head = `${lines.filter((line) => line !== '').join('\r\n')}\r\n\r\n`;
    const isLast = index === heads.length - 1;
    return {
      from,
      text: isLast && from === 'server' ? head + bodyOf(head, body.join('\n')) : head,
    };
  });
}

function bodyOf(head: string, printed: string): string {
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (length !== undefined) return decodeUtf8Lossy(encodeUtf8(printed).subarray(0, Number(length)));
  // On a terminal the next note follows a body that has no line end.
  return printed.replace(/\* (?:Connection #|Closing )[^\n]*\s*$/, '');
}
