/** A rule of the frame's grammar and the field of `dissectFrame` that it describes. */
export interface AbnfRule {
  readonly rule: string;
  /** As the RFC prints it, on one line. */
  readonly definition: string;
  /** Name of the field; empty for a rule that only puts others together. */
  readonly field: string;
}

/**
 * The grammar of a frame, tied to the fields of `dissectFrame`. It has one symbol per bit or byte, and where it and the
 * figure differ, the figure is right.
 *
 * @source RFC 6455, section 5.2
 */
export const FRAME_ABNF: readonly AbnfRule[] = [
  {
    rule: 'ws-frame',
    definition:
      'frame-fin frame-rsv1 frame-rsv2 frame-rsv3 frame-opcode frame-masked frame-payload-length [ frame-masking-key ] frame-payload-data',
    field: 'frame',
  },
  { rule: 'frame-fin', definition: '%x0 / %x1 ; 1 bit in length', field: 'FIN' },
  { rule: 'frame-rsv1', definition: '%x0 / %x1 ; 1 bit in length', field: 'RSV1' },
  { rule: 'frame-rsv2', definition: '%x0 / %x1 ; 1 bit in length', field: 'RSV2' },
  { rule: 'frame-rsv3', definition: '%x0 / %x1 ; 1 bit in length', field: 'RSV3' },
  {
    rule: 'frame-opcode',
    definition: 'frame-opcode-non-control / frame-opcode-control / frame-opcode-cont',
    field: 'opcode',
  },
  { rule: 'frame-opcode-cont', definition: '%x0 ; frame continuation', field: 'opcode' },
  {
    rule: 'frame-opcode-non-control',
    definition: '%x1 / %x2 / %x3-7 ; text, binary, reserved; 4 bits in length',
    field: 'opcode',
  },
  {
    rule: 'frame-opcode-control',
    definition: '%x8 / %x9 / %xA / %xB-F ; close, ping, pong, reserved; 4 bits in length',
    field: 'opcode',
  },
  { rule: 'frame-masked', definition: '%x0 / %x1 ; 1 bit in length', field: 'MASK' },
  {
    rule: 'frame-payload-length',
    definition:
      '( %x00-7D ) / ( %x7E frame-payload-length-16 ) / ( %x7F frame-payload-length-63 ) ; 7, 7+16, or 7+64 bits in length',
    field: 'Payload len',
  },
  {
    rule: 'frame-payload-length-16',
    definition: '%x0000-FFFF ; 16 bits in length',
    field: 'Extended payload length',
  },
  {
    rule: 'frame-payload-length-63',
    definition: '%x0000000000000000-7FFFFFFFFFFFFFFF ; 64 bits in length',
    field: 'Extended payload length',
  },
  {
    rule: 'frame-masking-key',
    definition: '4( %x00-FF ) ; present only if frame-masked is 1; 32 bits in length',
    field: 'Masking-key',
  },
  {
    rule: 'frame-payload-data',
    definition:
      '( frame-masked-extension-data frame-masked-application-data ) / ( frame-unmasked-extension-data frame-unmasked-application-data ) ; n*8 bits in length, where n >= 0',
    field: 'Payload data',
  },
];
