// The language in use: another one is another file of the same shape.
export { WHO_GETS_IT_EN as WHO_GETS_IT_WORDS } from './who-gets-it.en';
