export { CallPath } from './call-path';
