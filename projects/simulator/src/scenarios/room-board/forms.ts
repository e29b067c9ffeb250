/**
 * Every form of sending that the board offers, as in the source, and who gets it while nobody has been moved. `socket` is the server's
 * socket of Ann.
 */
export const BOARD_RECEIVERS: Readonly<Record<string, readonly string[]>> = {
  'socket.emit': ['ann'],
  'socket.emitWithAck': ['ann'],
  'socket.broadcast.emit': ['bob', 'carl', 'dora'],
  'socket.to(r1).emit': ['bob'],
  'socket.to(r1).to(r2).emit': ['bob', 'carl'],
  'socket.except(r2).emit': ['dora'],
  'io.emit': ['ann', 'bob', 'carl', 'dora'],
  'io.to(r1).emit': ['ann', 'bob'],
  'io.to(r1).to(r2).emit': ['ann', 'bob', 'carl'],
  'io.to(r1).except(r2).emit': ['ann'],
  'io.except(r1).emit': ['carl', 'dora'],
  'io.to(bob.id).emit': ['bob'],
  'io.of(/orders).emit': ['eve'],
  'io.of(/orders).to(r1).emit': ['eve'],
  'io.volatile.emit': ['ann', 'bob', 'carl', 'dora'],
  'io.compress(false).emit': ['ann', 'bob', 'carl', 'dora'],
  'io.local.emit': ['ann', 'bob', 'carl', 'dora'],
  'io.timeout(500).emitWithAck': ['ann', 'bob', 'carl', 'dora'],
};

/** Where somebody on the board can be: in which rooms of the main namespace, or of /orders. */
export const BOARD_PLACES = ['no room', 'r1', 'r2', 'r1 and r2', '/orders', '/orders, r1'] as const;
