import type { ProtocolError } from '../protocol-error.js';

/** A member of an archive whose Base64 text is none, and where: `response.content.text at 7: Base64 text …`. */
export function badText(member: string, { rule, offset }: ProtocolError): string {
  return `${member} at ${offset}: ${rule}`;
}
