/** Words of the lab "Messages over TCP". What it teaches stands in `docs/learn/framing.md`. */
export const FRAMING_EN = {
  edit: 'What is sent, and how',
  messages: 'Messages, one on each line',
  messagesHint: (lines: number, bytes: number) =>
    `At most ${lines}, each of at most ${bytes} bytes. Each is one write of the sender.`,
  length: 'Bytes of the length',
  lengths: { 1: '1', 2: '2', 4: '4' } as Readonly<Record<string, string>>,
  switches: {
    magic: 'Every message begins with ca fe',
    noDelay: 'No delay (TCP_NODELAY)',
    late: 'The reader comes late',
    mistake: 'The first length is one too large',
  },
  read: 'Bytes that one read brings at most',
  bytes: 'bytes',
  reset: 'Reset',
  reads: 'The reads',
  readHead: ['n', 'Bytes', 'As text', 'Completes', 'Waiting'],
  cost: (messages: number, bytes: number, reads: number) =>
    `${messages} ${messages === 1 ? 'message' : 'messages'}, ${bytes} bytes, ${reads} ${reads === 1 ? 'read' : 'reads'}.`,
  step: 'Reads that have returned',
  quoted: (text: string) => JSON.stringify(text),
  naive: 'Who takes a read for a message gets',
  framed: 'Who goes by the lengths gets',
  nothing: 'Nothing yet.',
  waiting: (bytes: number) =>
    `${bytes} ${bytes === 1 ? 'byte waits' : 'bytes wait'} for the rest of a message.`,
  lost: 'The reader has lost its place, and closes:',
  view: 'All bytes of the stream',
  prediction: {
    options: {
      three: 'Three reads, one for each message.',
      any: 'Any number: it depends on the network and on when the reader comes.',
      one: 'One read with everything.',
    } as Readonly<Record<string, string>>,
    right: 'any',
    noted: 'Noted. Let the reads return one by one, then change how many bytes a read brings.',
  },
};
