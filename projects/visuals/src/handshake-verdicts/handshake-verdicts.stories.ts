import { requestVerdicts, responseVerdicts } from '@wirelight/protocols';
import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { HANDSHAKE_KEY, handshakeRequest, handshakeResponse } from '../fixtures/handshake';
import { HandshakeVerdicts } from './handshake-verdicts';

const meta: Meta<HandshakeVerdicts> = {
  title: 'Handshake verdicts',
  component: HandshakeVerdicts,
};
export default meta;

/** No Host: the RFC refuses it, and `ws` on Node.js does not look. */
export const Servers: StoryObj<HandshakeVerdicts> = {
  args: { verdicts: requestVerdicts(handshakeRequest({ Host: null })) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole('listitem').length).toBe(2);
  },
};

/** The answer to another key. */
export const Clients: StoryObj<HandshakeVerdicts> = {
  args: { verdicts: responseVerdicts(handshakeResponse(''), { key: HANDSHAKE_KEY }) },
};
