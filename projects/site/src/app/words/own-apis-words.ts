// The language in use: another one is another file of the same shape.
export { OWN_APIS_EN as OWN_APIS_WORDS } from './own-apis.en';
