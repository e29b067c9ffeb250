// `querystring`: only `parse` is asked for.
export function parse(query) {
  return Object.fromEntries(new URLSearchParams(query));
}

export default { parse };
