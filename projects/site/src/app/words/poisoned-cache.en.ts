/** Words of the lab "The poisoned cache". What it teaches stands in `docs/learn/poisoned-cache.md`. */
export const POISONED_CACHE_EN = {
  prediction: {
    options: {
      own: 'Nothing: the text goes to the page’s own server, and nobody else sees it.',
      page: 'The page itself gets a script of the bank that it should not see.',
      all: 'Everybody behind the proxy gets a script of the page’s server, when they ask the bank.',
    } as Readonly<Record<string, string>>,
    right: 'all',
    noted: 'Noted. Press play, and watch what the proxy reads.',
  },
};
