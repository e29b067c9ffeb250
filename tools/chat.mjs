import './setup/require-node-20.mjs';

// Dynamic, so that a Node.js that is too old never has to read the syntax behind it.
import('./setup/launch.mjs').then(({ launch }) => launch('chat'));
