export { HandshakeChecks } from './handshake-checks';
