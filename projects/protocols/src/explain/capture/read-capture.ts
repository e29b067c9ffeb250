/** How a capture writes numbers, by its first four bytes read with the high one first. */
const MAGIC: Readonly<Record<number, 'pcap' | 'pcap, low byte first' | 'pcapng'>> = {
  0xa1b2c3d4: 'pcap',
  0xa1b23c4d: 'pcap',
  0xd4c3b2a1: 'pcap, low byte first',
  0x4d3cb2a1: 'pcap, low byte first',
  0x0a0d0d0a: 'pcapng',
};
const PCAP_HEADER = 24;
const RECORD_HEADER = 16;
/** Blocks of pcapng; all but these are left out. */
const BLOCK = { section: 0x0a0d0d0a, packet: 6, simplePacket: 3 } as const;
const LOW_FIRST = 0x4d3c2b1a;

/** Whether a file is one of tcpdump or Wireshark. @source as `readCapture` */
export function isCapture(bytes: Uint8Array): boolean {
  if (bytes.length < PCAP_HEADER) return false;
  return MAGIC[new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)] !== undefined;
}

/**
 * The packets in a file of tcpdump or Wireshark, up to where it is cut off or wrong.
 *
 * @returns `null` for anything else.
 * @source PCAP Capture File Format (draft-ietf-opsawg-pcap), sections 4 and 5; PCAP Next Generation (draft-ietf-opsawg-pcapng), section 4
 */
export function readCapture(bytes: Uint8Array): readonly Uint8Array[] | null {
  if (!isCapture(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const format = MAGIC[view.getUint32(0)];
  return format === 'pcapng' ? ofBlocks(bytes, view) : ofRecords(bytes, view, format !== 'pcap');
}

function ofRecords(bytes: Uint8Array, view: DataView, isLowFirst: boolean): readonly Uint8Array[] {
  const packets: Uint8Array[] = [];
  let at = PCAP_HEADER;
  while (at + RECORD_HEADER <= bytes.length) {
    const end = at + RECORD_HEADER + view.getUint32(at + 8, isLowFirst);
    if (end > bytes.length) break;
    packets.push(bytes.subarray(at + RECORD_HEADER, end));
    at = end;
  }
  return packets;
}

function ofBlocks(bytes: Uint8Array, view: DataView): readonly Uint8Array[] {
  const packets: Uint8Array[] = [];
  let isLowFirst = true;
  let at = 0;
  while (at + 12 <= bytes.length) {
    // A section says how its numbers are written; its own type reads the same both ways.
    if (view.getUint32(at) === BLOCK.section) isLowFirst = view.getUint32(at + 8) === LOW_FIRST;
    const type = view.getUint32(at, isLowFirst);
    const size = view.getUint32(at + 4, isLowFirst);
    if (size < 12 || at + size > bytes.length) break;
    const body = bytes.subarray(at + 8, at + size - 4);
    if (type === BLOCK.simplePacket) packets.push(body.subarray(4));
    if (type === BLOCK.packet && body.length >= 20) {
      packets.push(body.subarray(20, 20 + view.getUint32(at + 20, isLowFirst)));
    }
    at += size;
  }
  return packets;
}
