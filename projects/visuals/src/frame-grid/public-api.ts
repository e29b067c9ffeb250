export { FrameGrid } from './frame-grid';
