/** Words of the lab "Climbing to WebSocket". What it teaches stands in `docs/learn/climbing-to-websocket.md`. */
export const CLIMBING_EN = {
  prediction: {
    options: {
      paused: 'It is paused first: one transport at a time.',
      on: 'It goes on until the WebSocket has proved that it works.',
      gone: 'It ended when the WebSocket was opened.',
    } as Readonly<Record<string, string>>,
    right: 'on',
    noted: 'Noted. Press play, and watch the polling requests while the probe is on its way.',
  },
};
