// `accepts`: compression of polling answers is off in the realm, because zlib would leave virtual time. CommonJS, because
// engine.io calls what `require` returns.
module.exports = () => ({ encodings: () => false });
