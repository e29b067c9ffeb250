export { HandshakeVerdicts } from './handshake-verdicts';
