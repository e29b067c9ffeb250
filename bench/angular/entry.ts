export { WrappedSocket } from '../../projects/angular/src/lib/wrapped-socket';
