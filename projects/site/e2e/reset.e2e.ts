import { walkReset } from './reset-walk';

/** Between them they have every kind of control. All labs: `reset.slow.ts`. */
const WALKED = ['climbing-to-websocket', 'frame-bit-by-bit', 'goodbye', 'handshake'];

for (const lab of WALKED) walkReset(`/learn/${lab}`);
