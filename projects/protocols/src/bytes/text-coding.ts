interface TextEncoderLike {
  encode(text: string): Uint8Array;
}
interface TextDecoderLike {
  decode(bytes: Uint8Array): string;
}
interface TextCoding {
  readonly TextEncoder: new () => TextEncoderLike;
  readonly TextDecoder: new (
    label: string,
    options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
  ) => TextDecoderLike;
}

// This project compiles without the types of the DOM and of Node, both of which declare these two. A declaration of our
// own would clash with theirs in programs that read our sources, so the globals are looked up by hand.
const { TextEncoder, TextDecoder } = globalThis as unknown as TextCoding;

/** Text to UTF-8; lone surrogates become U+FFFD. @source WHATWG Encoding, section 7.3 */
export const UTF8_ENCODER = new TextEncoder();

/** UTF-8 to text; throws on invalid input, keeps a byte order mark. @source WHATWG Encoding, section 7.2 */
export const UTF8_STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 to text; invalid input becomes U+FFFD, a byte order mark is kept. @source WHATWG Encoding, section 7.2 */
export const UTF8_LOSSY = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });

/** UTF-16, low byte first, to text; lone surrogates become U+FFFD. @source WHATWG Encoding, section 14.4 */
export const UTF16LE_LOSSY = new TextDecoder('utf-16le', { fatal: false, ignoreBOM: true });

/** The same with the high byte first. @source WHATWG Encoding, section 14.3 */
export const UTF16BE_LOSSY = new TextDecoder('utf-16be', { fatal: false, ignoreBOM: true });
