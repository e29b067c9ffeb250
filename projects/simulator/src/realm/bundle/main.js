// What a run gets from the bundle. `environment` is the parameter of the function that the build wraps around it.
export { Server } from 'socket.io';
export { Server as EngineServer } from 'engine.io';
export { io, Manager } from 'socket.io-client';
export { Socket as EngineClient } from 'engine.io-client';
