// `fs`, `http`, `path`, `stream` and `zlib`: the server imports them for what a realm never does (serve files, listen on a
// port, compress). Each says so when called.
const unavailable = (name) => () => {
  throw new Error(`${name} is not available in the realm.`);
};

export const createReadStream = unavailable('fs.createReadStream');
export const createServer = unavailable('http.createServer');
export const createGzip = unavailable('zlib.createGzip');
export const createDeflate = unavailable('zlib.createDeflate');
export const createBrotliCompress = unavailable('zlib.createBrotliCompress');
export const pipeline = unavailable('stream.pipeline');
export const join = (...parts) => parts.join('/');
export default {
  createReadStream,
  createServer,
  createGzip,
  createDeflate,
  createBrotliCompress,
  pipeline,
  join,
};
