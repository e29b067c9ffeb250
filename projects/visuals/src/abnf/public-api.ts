export { Abnf } from './abnf';
