/** Words of the lab "Still there?". What it teaches stands in `docs/learn/still-there.md`. */
export const STILL_THERE_EN = {
  prediction: {
    options: {
      once: 'At once: TCP tells them.',
      interval: 'After pingInterval, 25 s: the next ping fails.',
      both: 'Between 20 and 45 s later, when a timer of theirs fires.',
    } as Readonly<Record<string, string>>,
    right: 'both',
    noted: 'Noted. Press play, and watch which timer runs out first after 60 s.',
  },
  timers: 'Who waits for what',
  findings: {
    title: 'Who notices, and when',
    fault: (at: string) => `Since ${at} one side is not there any more.`,
    pastFault: (from: string, to: string) => `From ${from} to ${to} one side was not there.`,
    noFault: 'So far both sides are there.',
    nobody: 'Nobody has noticed anything yet.',
    first: (who: string, after: string) => `First to notice: ${who}, ${after} later.`,
    who: 'Who',
    after: 'When',
    why: 'By what',
    later: (after: string) => `${after} later,`,
    moment: (at: string) => `at ${at}`,
    timer: (name: string, delay: string) => `${name}, set to ${delay}, has fired`,
    told: 'no timer: what had arrived meanwhile told it',
  },
  beats: {
    title: 'Beats without an answer',
    label: 'Moment of the beats',
    open: (count: number) =>
      count === 1 ? '1 beat has no answer' : `${count} beats have no answer`,
  },
  latency: {
    title: 'There and back, measured every 100 ms',
    label: 'Moment of the measurements',
    none: 'no measurement yet',
    by: (transport: string, latency: string) => `${latency} by ${transport}`,
  },
};
