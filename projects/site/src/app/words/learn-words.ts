// The language in use: another one is another file of the same shape.
export { LEARN_EN as LEARN_WORDS } from './learn.en';
