import { EN } from './en';

/** Every word of the interface. A second language is another object of this type. */
export type Words = typeof EN;

/** The words in use. */
export const WORDS: Words = EN;
