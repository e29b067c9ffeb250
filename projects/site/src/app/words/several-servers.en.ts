/** Words of the lab "Several servers". What it teaches stands in `docs/learn/several-servers.md`. */
export const SEVERAL_SERVERS_EN = {
  prediction: {
    options: {
      yes: 'Yes: Redis tells every server of every session.',
      slow: 'Yes, but each request makes a detour through Redis.',
      no: 'No: the second server has never heard of their sessions.',
    } as Readonly<Record<string, string>>,
    right: 'no',
    noted: 'Noted. The answer leads to that run.',
  },
  variants: {
    cluster: 'Servers, balancer, Redis',
    turns: 'Polling, taken in turns',
    recovery: 'A connection breaks',
  },
  killed:
    'One server at a time is down: whoever is killed next starts the one before again, with nothing in its memory.',
};
