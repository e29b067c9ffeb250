// Node's zlib streams, at once: zlib in JavaScript (pako), driven as Node drives it. First all of the input, then the end, and a
// piece for every call that brought something out. In a bundle of its own, loaded only by a run that compresses.
const { deflate, deflateInit2 } = require('pako/lib/zlib/deflate.js');
const constants = require('pako/lib/zlib/constants.js');
const ZStream = require('pako/lib/zlib/zstream.js');

/** What zlib adds to the bits of the window for a header of gzip. */
const GZIP = 16;

module.exports = {
  compress(format, bytes, options) {
    const { level = -1, windowBits = 15, memLevel = 8, strategy = 0 } = options;
    const { chunkSize = 16 * 1024 } = options;
    const stream = new ZStream();
    const status = deflateInit2(
      stream,
      level,
      constants.Z_DEFLATED,
      format === 'gzip' ? windowBits + GZIP : windowBits,
      memLevel,
      strategy,
      // Not the hash of zlib itself: Node's zlib is that of Chromium, which finds other matches.
      false,
    );
    if (status !== constants.Z_OK) throw new RangeError('zlib does not take these options.');
    stream.input = bytes;
    stream.avail_in = bytes.length;
    const pieces = [];
    let start = 0;
    for (const flush of [constants.Z_NO_FLUSH, constants.Z_FINISH]) {
      do {
        if (stream.avail_out === 0) {
          stream.output = new Uint8Array(chunkSize);
          stream.next_out = 0;
          stream.avail_out = chunkSize;
          start = 0;
        }
        deflate(stream, flush);
        if (stream.next_out > start) pieces.push(stream.output.subarray(start, stream.next_out));
        start = stream.next_out;
      } while (stream.avail_out === 0);
    }
    return pieces;
  },
};
