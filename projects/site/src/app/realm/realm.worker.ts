import { serveRealm, type WorkerScope } from '@wirelight/simulator/realm';

// The Worker's scope takes handlers of wider events than the realm sets; TypeScript compares them the other way round.
serveRealm(self as WorkerScope);
