// The language in use: another one is another file of the same shape.
export { WHO_ARE_YOU_EN as WHO_ARE_YOU_WORDS } from './who-are-you.en';
