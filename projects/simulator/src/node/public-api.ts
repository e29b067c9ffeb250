/** A server program on a real port of Node. */
export { serve, type NodePort, type ServeOptions, type ServerProgram } from './serve.js';
