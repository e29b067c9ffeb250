/** What the server tells a socket that it accepts. */
export interface ServerConnect {
  /** `socket.id`. Default: a new one for each connection: `test-1`, `test-2` and so on. */
  id?: string | undefined;
  /**
   * The private id of connection state recovery, which a server only has when it is switched on: the
   * same as at the connection before makes `socket.recovered` true. Default: none.
   * @source https://socket.io/docs/v4/connection-state-recovery
   */
  pid?: string | undefined;
}
