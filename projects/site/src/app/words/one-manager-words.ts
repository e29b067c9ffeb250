// The language in use: another one is another file of the same shape.
export { ONE_MANAGER_EN as ONE_MANAGER_WORDS } from './one-manager.en';
