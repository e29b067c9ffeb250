/** Words of the lab "Frame, bit by bit". What it teaches stands in `docs/learn/frame-bit-by-bit.md`. */
export const FRAME_EN = {
  edit: 'The frame',
  from: { label: 'Who sends it', names: { client: 'a client', server: 'a server' } },
  text: 'Message',
  textHint: 'Flags, opcode and mask stay; the length is written anew.',
  textLong: (bytes: number) => `${bytes} more letters follow.`,
  hex: 'All bytes, hexadecimal',
  hexLong: (bytes: number) => `${bytes} more bytes follow, which repeat.`,
  hexBad: (offset: number) =>
    `There is no byte at character ${offset + 1}: two digits from 0 to f each.`,
  hexSize: (max: number) => `From 1 to ${max} bytes; for longer frames there is the slider.`,
  length: 'Payload length',
  lengths: 'Lengths at which the header changes',
  bytes: 'bytes',
  mask: 'Mask it',
  unmask: 'Take the mask off',
  newKey: 'Another key',
  reset: 'Reset',
  cost: (header: number, payload: number) =>
    `${header} bytes of header for ${payload} ${payload === 1 ? 'byte' : 'bytes'} of payload.`,
  behind: (bytes: number) =>
    `${bytes} ${bytes === 1 ? 'byte stands' : 'bytes stand'} behind the end of the frame.`,
  missing: 'The frame goes on: more bytes have to come.',
  grid: 'Every bit',
  gridKeys: 'A bit is a button. Arrows move by bits and bytes, Space flips.',
  verdicts: 'Is it legal?',
  verdictsOf: {
    client: 'As servers, they say of these bytes:',
    server: 'As clients, they say of these bytes:',
  },
  view: 'Bytes and fields',
  masking: 'The mask, byte by byte',
  noMask: 'This frame is not masked. Only a client masks, and a client must.',
  grammar: 'The grammar (ABNF)',
  grammarHint: 'It has a symbol for each bit. Where it and the figure differ, the figure is right.',
  prediction: {
    options: {
      none: 'It does not grow: 126 fits into seven bits.',
      two: 'It grows by two bytes.',
      eight: 'It grows by eight bytes.',
    } as Readonly<Record<string, string>>,
    right: 'two',
    noted: 'Noted. Move the slider from 125 to 126, and watch the second byte.',
  },
};
