import { decodeUtf8Lossy, FrameDecoder, type TraceEntry } from '@wirelight/protocols';

/**
 * What an entry carries, as text: the whole HTTP message, or the unmasked payload of a frame. Empty for entries that carry
 * no bytes.
 */
export function wireText({ layer, bytes }: TraceEntry): string {
  if (layer !== 'websocket') return decodeUtf8Lossy(bytes);
  return new FrameDecoder()
    .push(bytes)
    .frames.map(({ payload }) => decodeUtf8Lossy(payload))
    .join('');
}
