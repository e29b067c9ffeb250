/** Words of the lab "Come back". What it teaches stands in `docs/learn/come-back.md`. */
export const COME_BACK_EN = {
  prediction: {
    options: {
      second: 'About a second each time, until it is back.',
      doubling: 'Longer and longer, with some chance in it.',
      once: 'It tries once; then the program must call connect().',
    } as Readonly<Record<string, string>>,
    right: 'doubling',
    noted: 'Noted. Press play, and watch the timer reconnectionDelay of the Manager.',
  },
  life: {
    title: 'The life of the client',
    timers: 'Its timers',
  },
  crowds: {
    client: 'the client',
    fixed: 'fixed delay',
    backOff: 'back-off with jitter',
  },
  attempts: {
    title: 'Attempts to connect',
    moment: 'Moment of the attempts',
    sum: (count: number, worst: number) =>
      `${count} ${count === 1 ? 'attempt' : 'attempts'} so far, at most ${worst} within 100 ms`,
    table: 'Attempts in each second, as a table',
    second: 'Second',
  },
  fates: {
    title: 'What was sent, and what became of it',
    nothing: 'Nothing has been sent yet.',
    what: 'What',
    sent: 'Sent',
    fate: 'What became of it',
    actions: { emit: '', 'emit-volatile': 'volatile', news: '' } as Readonly<
      Record<string, string>
    >,
    there: 'connected',
    away: 'while the client was away',
    came: (after: string) => `came after ${after}`,
    late: (after: string) => `kept, came after ${after}`,
    times: (count: number) => (count === 2 ? 'came twice' : `came ${count} times`),
    notYet: 'has not come',
    never: 'never came',
  },
};
