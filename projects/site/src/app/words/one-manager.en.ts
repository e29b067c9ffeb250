/** Words of the lab "One Manager". What it teaches stands in `docs/learn/one-manager.md`. */
export const ONE_MANAGER_EN = {
  prediction: {
    options: {
      one: 'One: it is one server.',
      two: 'Two: the third call cannot share.',
      three: 'Three: each call opens its own.',
    } as Readonly<Record<string, string>>,
    right: 'two',
    noted: 'Noted. Press play, and count the connections.',
  },
  calls: 'Which Manager, which connection?',
};
