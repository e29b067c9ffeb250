/** The configuration of a socket as TypeScript source. @param url - Empty: the origin of the page. */
export function socketConfig(url: string): string {
  return url === '' ? '{}' : `{ url: ${quote(url)} }`;
}

/** A string as TypeScript source, in the quotes that the CLI generates. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;
}
