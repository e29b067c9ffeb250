// `mime-types`: a table of a hundred kilobytes, which `accepts` asks when a program calls `types` with the end of a file's name.
// The servers ask it for encodings only.
module.exports = {
  lookup() {
    throw new Error('accepts().types is not available in the realm.');
  },
};
