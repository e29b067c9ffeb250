// The language in use: another one is another file of the same shape.
export { SEVERAL_SERVERS_EN as SEVERAL_SERVERS_WORDS } from './several-servers.en';
