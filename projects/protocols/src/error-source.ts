/** Where the rules of a family of codes stand, unless the rule names its section. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  HEX: 'own design',
  BASE64: 'RFC 4648, section 4',
  UTF8: 'RFC 3629, section 4',
  HTTP: 'RFC 9112',
  WS: 'RFC 6455',
  EIO: 'Engine.IO protocol v4, "Packet encoding"',
  EIO3: 'Engine.IO protocol v3, "Encoding"',
  SIO: 'Socket.IO protocol v5, "Packet encoding"',
  SSE: 'WHATWG HTML, section 9.2',
  TCP: 'own design',
  RESP: 'Redis serialization protocol specification, RESP 2',
  FILE: '.ZIP File Format Specification 6.3.10, section 4.3',
  HAR: 'HTTP Archive (HAR) 1.2',
  RECORDING: 'own design',
};

const IN_RULE = /\((RFC [^)]+)\)$/;

/**
 * Document and section of a rule.
 *
 * @param code - Its family is the part before the first `_`.
 * @param rule - Its sentence, which may end with the section in parentheses.
 */
export function errorSource(code: string, rule: string): string {
  return IN_RULE.exec(rule)?.[1] ?? DOCUMENTS[code.slice(0, code.indexOf('_'))] ?? 'own design';
}
