// The language in use: another one is another file of the same shape. One module per page, so that a page loads no other's words.
export { PAGES_EN as PAGES_WORDS } from './pages.en';
