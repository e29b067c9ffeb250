// What a run gets from the bundle. `environment` is the parameter of the function that the build wraps around it.
export { Server } from 'socket.io';
export { io, Manager } from 'socket.io-client';
