/** Words of the lab "Messages and frames". What it teaches stands in `docs/learn/messages-and-frames.md`. */
export const MESSAGES_EN = {
  edit: 'The message',
  text: 'Text',
  textHint: (bytes: number, max: number) => `${bytes} of at most ${max} bytes.`,
  cuts: 'Cuts',
  cutsHint: 'Press between two bytes to cut there. Arrows move, Space cuts.',
  cut: (at: number, isCut: boolean) =>
    isCut ? `cut after byte ${at}, remove it` : `cut after byte ${at}`,
  ping: 'A Ping among the fragments',
  pingPlace: 'Fragments in front of it',
  whole: 'In one frame',
  each: 'A frame for each byte',
  reset: 'Reset',
  frames: 'The frames',
  frameHead: ['n', 'Kind', 'FIN', 'Header', 'Payload', 'As text'],
  split: 'cut inside a character',
  cost: (frames: number, wire: number, message: number) =>
    `${frames} ${frames === 1 ? 'frame' : 'frames'}, ${wire} bytes on the wire for ${message} bytes of message.`,
  receiver: 'The receiver',
  step: 'Frames that have arrived',
  buffer: 'What it keeps',
  bufferEmpty: 'Nothing: no message is open.',
  bufferHas: (bytes: number) =>
    `${bytes} ${bytes === 1 ? 'byte' : 'bytes'} of an unfinished message`,
  told: 'What its application and its peer have heard',
  toldNothing: 'Nothing yet.',
  deflated: 'The same message, compressed and sent twice',
  deflate: {
    on: 'permessage-deflate',
    remembers: 'The sender remembers the first one (context takeover)',
    cut: 'Compressed bytes in the first frame (0: one frame)',
    message: (which: number) => (which === 1 ? 'The first time' : 'The second time'),
    sizes: (plain: number, size: number) =>
      `${plain} bytes of text, ${size} ${size === 1 ? 'byte' : 'bytes'} compressed.`,
    flags: (rsv1: boolean, fin: boolean) => `RSV1 ${rsv1 ? 1 : 0}, FIN ${fin ? 1 : 0}`,
    told: (text: string) => `The receiver gets ${JSON.stringify(text)}.`,
    left: (flush: string) =>
      `Each message ends with a flush, ${flush}. The sender leaves these four bytes out, and the receiver puts them back.`,
    refused: 'Who has not agreed on the extension refuses the first frame:',
  },
  view: 'All bytes of the stream',
  prediction: {
    options: {
      fails: 'It fails: a frame with half a character is not UTF-8.',
      waits: 'It waits: only the whole message must be UTF-8.',
      marks: 'It replaces the half by a question mark.',
    } as Readonly<Record<string, string>>,
    right: 'waits',
    noted: 'Noted. Cut inside the party popper, and let the frames arrive one by one.',
  },
};
