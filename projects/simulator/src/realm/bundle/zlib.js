// `zlib`: streams that compress what `end` is given, as far as engine.io and socket.io use them. The environment compresses, in a
// turn of its own as Node's do; all that comes out is one write to the network.
const compressor =
  (format) =>
  (options = {}) => {
    let target;
    return {
      on() {
        return this;
      },
      pipe(response) {
        target = response;
        return response;
      },
      end(data) {
        const bytes = typeof data === 'string' ? Buffer.from(data) : data;
        environment.compress(format, bytes, options, (pieces) => {
          target.cork();
          for (const piece of pieces) target.write(piece);
          target.end();
        });
      },
    };
  };

export const createGzip = compressor('gzip');
export const createDeflate = compressor('deflate');
// Only asked for the files that `serveClient` hands out.
export const createBrotliCompress =
  environment.readClientFile === undefined
    ? () => {
        throw new Error('zlib.createBrotliCompress is not available in the realm.');
      }
    : compressor('br');

export default { createGzip, createDeflate, createBrotliCompress };
