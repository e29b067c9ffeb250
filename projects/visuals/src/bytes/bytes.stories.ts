import { dissectConnection, dissectFrame } from '@wirelight/protocols';
import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, userEvent, within } from 'storybook/test';
import { bytesOf } from '../fixtures/bytes-of';
import { Bytes } from './bytes';
import { BytesHarness } from './bytes.harness';

const hello = bytesOf('818537fa213d7f9f4d5158');
const packet = bytesOf('811434325b226e657773222c7b226964223a31327d5d');

const meta: Meta<Bytes> = { title: 'Bytes', component: Bytes };
export default meta;

/** A masked frame; pointing at a field lights up its bytes. */
export const Frame: StoryObj<Bytes> = {
  args: { bytes: hello, field: dissectFrame(hello).field },
  play: async ({ canvasElement }) => {
    const item = within(canvasElement).getByRole('treeitem', { name: /Masking-key/ });
    await userEvent.hover(item);
    await expect(new BytesHarness(canvasElement).litBytes()).toBe('37 fa 21 3d');
  },
};

/** Engine.IO and Socket.IO inside a frame. */
export const Nested: StoryObj<Bytes> = {
  args: {
    bytes: packet,
    field: dissectConnection(packet, { from: 'server', isUpgraded: true, engineIo: true }).field,
  },
};
