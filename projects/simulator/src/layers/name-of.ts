/** The name of an object that is one of a few: the first needs no number, e.g. `server`, `server 2`. */
export function nameOf(word: string, number: number): string {
  return number === 1 ? word : `${word} ${number}`;
}
