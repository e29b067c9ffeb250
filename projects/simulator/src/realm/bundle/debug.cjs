// `debug`: silent. Modules call it as a function, as `.debug` and as `.default`.
const silent = () => {};
silent.enabled = false;
const debug = () => silent;
debug.debug = debug;
debug.default = debug;
module.exports = debug;
