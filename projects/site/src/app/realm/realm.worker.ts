import { serveRealm } from '@wirelight/simulator/realm';

serveRealm(self);
