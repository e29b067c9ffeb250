// The client as the realm's own platform has it. `main.cjs` evaluates it only when somebody asks.
export { io, Manager } from 'socket.io-client';
