/** What a packet carries for TCP. */
export interface TcpSegment {
  /** Address and port, e.g. `127.0.0.1:80` or `[::1]:80`. */
  readonly from: string;
  readonly to: string;
  readonly sequence: number;
  /** Whether it opens the connection; its sequence number then stands before the first byte. */
  readonly isSyn: boolean;
  readonly payload: Uint8Array;
}

const TCP = 6;
/** Bytes in front of the IP header: none, the null header of a loopback, Ethernet, Ethernet with a VLAN tag, Linux's cooked captures. */
const LINK_SIZES = [0, 4, 14, 18, 16, 20];

/**
 * The TCP segment in a packet, whatever the link below IP is: the header is looked for behind each size that links have, and its lengths
 * must fit.
 *
 * @returns `null` for anything else.
 * @source RFC 791, section 3.1; RFC 8200, section 3; RFC 9293, section 3.1; tcpdump.org, "Link-layer header types"
 */
export function tcpSegment(packet: Uint8Array): TcpSegment | null {
  for (const size of LINK_SIZES) {
    const segment = ofIp(packet.subarray(size));
    if (segment !== null) return segment;
  }
  return null;
}

function ofIp(packet: Uint8Array): TcpSegment | null {
  const view = new DataView(packet.buffer, packet.byteOffset, packet.length);
  const version = (packet[0] ?? 0) >> 4;
  if (version === 4 && packet.length >= 20) {
    const header = ((packet[0] ?? 0) & 15) * 4;
    const end = view.getUint16(2);
    const isFirst = (view.getUint16(6) & 0x1fff) === 0;
    if (header < 20 || end < header || packet[9] !== TCP || !isFirst || !isSummed(view, header))
      return null;
    const [from, to] = [12, 16].map((at) => packet.subarray(at, at + 4).join('.'));
    return ofTcp(packet.subarray(header, end), from ?? '', to ?? '');
  }
  if (version === 6 && packet.length >= 40 && packet[6] === TCP) {
    const [from, to] = [8, 24].map((at) => `[${ip6(view, at)}]`);
    return ofTcp(packet.subarray(40, 40 + view.getUint16(4)), from ?? '', to ?? '');
  }
  return null;
}

/** Whether the words of a header add up to all ones. @source RFC 1071 */
function isSummed(view: DataView, header: number): boolean {
  if (header > view.byteLength) return false;
  let sum = 0;
  for (let at = 0; at < header; at += 2) sum += view.getUint16(at);
  return ((sum & 0xffff) + (sum >> 16)) % 0xffff === 0;
}

function ip6(view: DataView, at: number): string {
  const words = Array.from({ length: 8 }, (_, index) =>
    view.getUint16(at + index * 2).toString(16),
  );
  return words.join(':').replace(/(?:^|:)0(?::0)+(?:$|:)/, '::');
}

function ofTcp(segment: Uint8Array, from: string, to: string): TcpSegment | null {
  if (segment.length < 20) return null;
  const view = new DataView(segment.buffer, segment.byteOffset, segment.length);
  const header = ((segment[12] ?? 0) >> 4) * 4;
  if (header < 20 || header > segment.length) return null;
  return {
    from: `${from}:${view.getUint16(0)}`,
    to: `${to}:${view.getUint16(2)}`,
    sequence: view.getUint32(4),
    isSyn: ((segment[13] ?? 0) & 2) !== 0,
    payload: segment.subarray(header),
  };
}
