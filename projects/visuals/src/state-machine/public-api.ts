export { CLIENT_MACHINES, type ObservedMachine } from './client-machines';
export { StateMachine } from './state-machine';
export type { Machine, MachineEdge, MachineState } from './state-machine.view';
export { stateStepsOf, type MachineSource, type StateStep } from './state-steps';
