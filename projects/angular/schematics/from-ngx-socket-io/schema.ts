/** The options of `ng generate @wirelight/angular:from-ngx-socket-io`; schema.json says more. */
export interface FromNgxSocketIoOptions {
  project?: string;
}
