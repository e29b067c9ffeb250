/** Words of the lab "Who gets it?". What it teaches stands in `docs/learn/who-gets-it.md`. */
export const WHO_GETS_IT_EN = {
  prediction: {
    options: {
      two: 'Ann and Bob.',
      three: 'Ann, Bob and Eve: all who are in a room r1.',
      all: 'Everybody in the room or in a room that Bob is in: Ann, Bob and Carl.',
    } as Readonly<Record<string, string>>,
    right: 'two',
    noted: 'Noted. Press play, and watch the board.',
  },
  variants: {
    board: 'The board',
    puzzle: 'The puzzle of the orders',
    all: 'Every line in a row',
    wire: 'Namespaces on one wire',
  },
  sheet: {
    title: 'The cheat sheet',
    lead: 'Every line runs on the real server, with the people where the board has them; “socket” is Ann’s.',
    reached: (names: readonly string[]) =>
      names.length === 0 ? 'Nobody got it.' : `It got to ${names.join(', ')}.`,
    groups: {
      one: 'To one socket',
      sender: 'From a socket to others',
      rooms: 'From the server',
      other: 'Another namespace',
      flags: 'With a flag',
    } as Readonly<Record<string, string>>,
    means: {
      'socket.emit': 'this socket alone',
      'socket.emitWithAck': 'this socket, and its answer as a promise',
      'socket.broadcast.emit': 'everybody in its namespace but itself',
      'socket.to(r1).emit': 'the room, but not itself',
      'socket.to(r1).to(r2).emit': 'both rooms, each socket once, but not itself',
      'socket.except(r2).emit': 'everybody but the room and itself',
      'io.emit': 'everybody in the main namespace',
      'io.to(r1).emit': 'the room',
      'io.to(r1).to(r2).emit': 'both rooms, each socket once',
      'io.to(r1).except(r2).emit': 'the room, without who is in the other',
      'io.except(r1).emit': 'everybody but the room',
      'io.to(bob.id).emit': 'the room of this id, which is one socket',
      'io.of(/orders).emit': 'everybody in /orders',
      'io.of(/orders).to(r1).emit': 'the room r1 of /orders',
      'io.volatile.emit': 'everybody; dropped for who is not ready for it',
      'io.compress(false).emit': 'everybody, without compression',
      'io.local.emit': 'everybody on this server, none on others',
      'io.timeout(500).emitWithAck': 'everybody, and all answers within 500 ms',
    } as Readonly<Record<string, string>>,
  },
};
