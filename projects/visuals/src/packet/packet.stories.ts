import { dissectConnection } from '@wirelight/protocols';
import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { textFrame } from '../fixtures/wire-bytes';
import { Packet } from './packet';

const bytes = textFrame('42/admin,12["news",{"id":12}]', true);
const options = { from: 'client', isUpgraded: true, engineIo: true } as const;

const meta: Meta<Packet> = { title: 'Packet', component: Packet };
export default meta;

/** Socket.IO in Engine.IO in a masked WebSocket frame. */
export const ThreeLayers: StoryObj<Packet> = {
  args: { bytes, field: dissectConnection(bytes, options).field },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole('region').length).toBe(3);
  },
};
