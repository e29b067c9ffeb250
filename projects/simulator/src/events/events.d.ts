// npm's `events` comes without types; `event-emitter.ts` says what it exports. The file name in the import keeps bundlers and
// Node from taking their built-in of the same name.
declare module 'events/events.js' {
  const EventEmitter: new () => object;
  export default EventEmitter;
}
