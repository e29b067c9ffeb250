export { ObjectGraph } from './object-graph';
