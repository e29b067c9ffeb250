export { IoCalls } from './io-calls';
