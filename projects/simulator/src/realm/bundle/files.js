// `fs` and `path`: the server imports them for what a realm does not do by itself, serving files of the client. Those come from the
// environment, where it has them.
export const createReadStream =
  environment.readClientFile === undefined
    ? () => {
        throw new Error('fs.createReadStream is not available in the realm.');
      }
    : (file) => environment.readClientFile(file.slice(file.lastIndexOf('/') + 1));
export const join = (...parts) => parts.join('/');
export default { createReadStream, join };
