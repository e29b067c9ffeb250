import { upgradeRequestChecks } from '@wirelight/protocols';
import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { handshakeRequest } from '../fixtures/handshake';
import { HandshakeChecks } from './handshake-checks';

const meta: Meta<HandshakeChecks> = { title: 'Handshake checks', component: HandshakeChecks };
export default meta;

/** A request that lost its Upgrade on the way. */
export const Broken: StoryObj<HandshakeChecks> = {
  args: { checks: upgradeRequestChecks(handshakeRequest({ Upgrade: null })) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByText('broken:').length).toBe(1);
  },
};
