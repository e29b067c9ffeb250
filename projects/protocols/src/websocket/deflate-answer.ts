const NO_VALUE = new Set(['server_no_context_takeover', 'client_no_context_takeover']);
const WINDOW_BITS = new Set(['server_max_window_bits', 'client_max_window_bits']);

/**
 * Whether every `permessage-deflate` among the extensions that a server chose has parameters that it may have there: known
 * ones, each once, the windows with 8 to 15 bits. Other extensions are not looked at.
 *
 * @param extensions - Value of `Sec-WebSocket-Extensions` in the answer.
 * @source RFC 7692, section 7.1
 */
export function isDeflateAnswer(extensions: string): boolean {
  return extensions.split(',').every((extension) => {
    const [name, ...parameters] = extension.split(';').map((part) => part.trim());
    return name !== 'permessage-deflate' || areAllowed(parameters);
  });
}

function areAllowed(parameters: readonly string[]): boolean {
  const names = parameters.map((parameter) => parameter.split('=', 1)[0]?.trim() ?? '');
  return (
    new Set(names).size === names.length &&
    parameters.every((parameter, index) => {
      const name = names[index] ?? '';
      const value = parameter.includes('=') ? parameter.slice(parameter.indexOf('=') + 1) : null;
      if (NO_VALUE.has(name)) return value === null;
      return WINDOW_BITS.has(name) && value !== null && /^"?(?:[89]|1[0-5])"?$/.test(value.trim());
    })
  );
}
