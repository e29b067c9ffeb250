import { mayBeSent } from './close-code.js';

/** Receivers whose behaviour is known. */
export type ReceiverName = 'rfc' | 'ws' | 'chromium';

/** Where real receivers differ from the RFC and from one another. */
export interface ReceiverProfile {
  readonly name: ReceiverName;
  readonly title: string;
  /** Whether it takes lengths that are longer than they need to be. */
  readonly longLengths: boolean;
  /** Close code for a 64-bit length whose most significant bit is set. */
  readonly lengthMsbCode: 1002 | 1009;
  /** Close code for text that is not UTF-8, in messages and in the reason of a Close frame. */
  readonly utf8Code: 1002 | 1007;
  /** When invalid text is noticed. */
  readonly utf8: 'fail-fast' | 'at-end';
  /** Whether a close code may be on the wire. */
  readonly acceptsCloseCode: (code: number) => boolean;
  /** Whether a frame after the Close frame spoils the closing handshake; the others discard it. */
  readonly failsAfterClose: boolean;
}

/**
 * The RFC read strictly, `ws` 8 and Chromium as a client. Specs run the receiver of `ws` and a real Chromium beside them.
 *
 * @source RFC 6455; `ws` 8.23, lib/receiver.js; Chromium, net/websockets/websocket_channel.cc
 */
export const RECEIVERS: Readonly<Record<ReceiverName, ReceiverProfile>> = {
  rfc: {
    name: 'rfc',
    title: 'RFC 6455',
    longLengths: false,
    lengthMsbCode: 1002,
    utf8Code: 1007,
    utf8: 'fail-fast',
    acceptsCloseCode: mayBeSent,
    failsAfterClose: false,
  },
  ws: {
    name: 'ws',
    title: 'ws 8',
    longLengths: true,
    lengthMsbCode: 1009,
    utf8Code: 1007,
    utf8: 'at-end',
    acceptsCloseCode: mayBeSent,
    failsAfterClose: false,
  },
  chromium: {
    name: 'chromium',
    title: 'Chromium',
    longLengths: false,
    lengthMsbCode: 1002,
    utf8Code: 1002,
    utf8: 'fail-fast',
    // It passes on whatever comes, except the codes that only it may tell a page.
    acceptsCloseCode: (code) => code !== 1005 && code !== 1006 && code !== 1015,
    failsAfterClose: true,
  },
};
