/** Words of the lab "Who are you?". What it teaches stands in `docs/learn/who-are-you.md`. */
export const WHO_ARE_YOU_EN = {
  prediction: {
    options: {
      blocked: 'The browser blocks it: the page is of another origin.',
      stranger: 'It opens, as a stranger’s: the cookie stays with the bank’s own pages.',
      ann: 'It opens, as Ann’s: the browser adds her cookie.',
    } as Readonly<Record<string, string>>,
    right: 'ann',
    noted: 'Noted. Take “Someone else’s page”, press play, and compare.',
  },
  variants: {
    ways: 'Nine clients, seven ways',
    evil: 'Someone else’s page',
  },
  /** How each host says who it is, by its name. */
  ways: {
    whoAreYou: {
      poller: 'a header (Socket.IO over polling)',
      member: 'a cookie, after a login',
      holder: 'a ticket in the address',
      writer: 'the token in the address',
      polyglot: 'a subprotocol',
      speaker: 'the first message',
      friend: 'auth of Socket.IO',
      foe: 'auth of Socket.IO, always wrong',
      nobody: 'nothing at all',
    } as Readonly<Record<string, string>>,
    someoneElsesPage: {
      ann: 'the bank’s own page, in Ann’s browser',
      'evil-page': 'another page, in Ann’s browser',
      robot: 'a header, over polling',
      mute: 'a header, over WebSocket',
      speaker: 'a subprotocol',
      guesser: 'a subprotocol, with a wrong token',
    } as Readonly<Record<string, string>>,
  },
};
