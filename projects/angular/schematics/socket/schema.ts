/** The options of `ng generate @wirelight/angular:socket`; schema.json says more. */
export interface SocketOptions {
  name: string;
  project?: string;
  path?: string;
  url?: string;
  events?: string;
  serverToClient?: string;
  clientToServer?: string;
  skipTests?: boolean;
}
