// The language in use: another one is another file of the same shape.
export { COME_BACK_EN as COME_BACK_WORDS } from './come-back.en';
