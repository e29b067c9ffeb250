// `stream`: only `pipeline` is asked for, with the bytes of a file, perhaps what compresses them, and the response.
export const pipeline = (bytes, first, second) => {
  const isCompressed = typeof second === 'object';
  if (isCompressed) first.pipe(second);
  first.end(bytes);
};

export default { pipeline };
