import { serveDecoder, type DecoderScope } from './serve-decoder';

// The Worker's scope takes handlers of wider events than the decoder sets; TypeScript compares them the other way round.
serveDecoder(self as DecoderScope);
