/** The kinds of WebSocket frames. @source RFC 6455, section 5.2 */
export const OPCODE = {
  continuation: 0x0,
  text: 0x1,
  binary: 0x2,
  close: 0x8,
  ping: 0x9,
  pong: 0xa,
} as const;

const NAMES: Readonly<Record<number, string>> = {
  0x0: 'continuation',
  0x1: 'text',
  0x2: 'binary',
  0x8: 'close',
  0x9: 'ping',
  0xa: 'pong',
};

/** The RFC's word for an opcode; `reserved` for 3-7 and 11-15. @source RFC 6455, section 5.2 */
export function opcodeName(opcode: number): string {
  return NAMES[opcode] ?? 'reserved';
}

/** Whether the opcode is one of the control frames Close, Ping and Pong or reserved for one. @source RFC 6455, section 5.5 */
export function isControl(opcode: number): boolean {
  return opcode >= 0x8;
}
