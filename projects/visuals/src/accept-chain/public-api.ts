export { AcceptChain } from './accept-chain';
