/**
 * The first import of a page, a story or a test set-up: `import '@wirelight/simulator/register'`. From then on it does not
 * matter whether socket.io-client is loaded before or after the mock starts.
 */
import { installSwitchableWebSocket } from './switchable-web-socket.js';

installSwitchableWebSocket();
