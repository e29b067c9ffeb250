// `fs`, `path`, `stream` and `zlib`: the server imports them for what a realm does not do by itself (serve files, compress).
// Each says so when called. Files of the client come from the environment, where it has them.
const unavailable = (name) => () => {
  throw new Error(`${name} is not available in the realm.`);
};

export const createReadStream =
  environment.readClientFile === undefined
    ? unavailable('fs.createReadStream')
    : (file) => environment.readClientFile(file.slice(file.lastIndexOf('/') + 1));
export const createGzip = unavailable('zlib.createGzip');
export const createDeflate = unavailable('zlib.createDeflate');
export const createBrotliCompress = unavailable('zlib.createBrotliCompress');
export const pipeline = (bytes, response) => response.end(bytes);
export const join = (...parts) => parts.join('/');
export default {
  createReadStream,
  createGzip,
  createDeflate,
  createBrotliCompress,
  pipeline,
  join,
};
