/** Words around the runs and frames that prove a sentence. */
export const EVIDENCE_EN = {
  running: 'The scenario runs in this tab …',
  failed: 'The scenario did not come to its end in this tab.',
  ran: (seq: number, at: string) => `Just run in this tab: entry ${seq}, at ${at}.`,
  open: (title: string) => `Play “${title}” up to here`,
  frame: 'The frame, layer by layer',
  decode: 'Open it in Decode',
};
