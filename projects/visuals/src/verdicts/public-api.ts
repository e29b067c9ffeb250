export { Verdicts } from './verdicts';
