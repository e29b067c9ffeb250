import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/come-back.json';
import { cursorAt } from '../timeline/cursor';
import { CLIENT_MACHINES, type ObservedMachine } from './client-machines';
import { StateMachine } from './state-machine';
import { stateStepsOf } from './state-steps';

const meta: Meta<StateMachine> = { title: 'State machine', component: StateMachine };
export default meta;

const recording = runOf(json);
const { index } = cursorAt(recording, 10_000);

function argsOf({ machine, source }: ObservedMachine) {
  const first = machine.states[0]?.id ?? '';
  return { machine, index, steps: stateStepsOf(recording, { ...source, host: 'client' }, first) };
}
const [socket, manager, engine] = CLIENT_MACHINES.map(argsOf);

/** The Socket of a client whose server is away. */
export const Socket: StoryObj<StateMachine> = {
  args: { ...socket },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/^Socket: waiting since/)).toBeVisible();
  },
};

/** Its Manager, between two attempts. */
export const Manager: StoryObj<StateMachine> = {
  args: { ...manager },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/^Manager: reconnecting since/)).toBeVisible();
  },
};

/** The engine of the attempt that failed. */
export const Engine: StoryObj<StateMachine> = {
  args: { ...engine },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/^Engine: closed since/)).toBeVisible();
  },
};
