export { MaskSteps } from './mask-steps';
