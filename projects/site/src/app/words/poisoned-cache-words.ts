// The language in use: another one is another file of the same shape.
export { POISONED_CACHE_EN as POISONED_CACHE_WORDS } from './poisoned-cache.en';
