/** Words around the evidence against what is often written. */
export const OFTEN_WRITTEN_EN = {
  running: 'The scenario runs in this tab …',
  failed: 'The scenario did not come to its end in this tab.',
  ran: (seq: number, at: string) => `Just run in this tab: entry ${seq}, at ${at}.`,
  open: (title: string) => `Play “${title}” up to here`,
  frame: 'The frame, layer by layer',
  decode: 'Open it in Decode',
};
