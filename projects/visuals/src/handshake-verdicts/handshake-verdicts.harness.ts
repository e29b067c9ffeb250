import { VerdictsHarness } from '../verdicts/verdicts.harness';

/** Reads `viz-handshake-verdicts` as a reader does: it says what it has to say as `viz-verdicts` does. */
export class HandshakeVerdictsHarness extends VerdictsHarness {}
