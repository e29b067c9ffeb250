// `timers`: the run's own.
export { setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, clearImmediate };
