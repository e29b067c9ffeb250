import { applicationConfig, type Meta, type StoryObj } from '@storybook/angular-vite';
import { mockSocketIo } from '@wirelight/simulator/msw';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { expect, userEvent, within } from 'storybook/test';
import { startMsw } from '../start-msw';
import { chatProviders } from './chat-providers';
import { startChat } from './chat-server';
import { ChatWindow } from './chat-window';

/** The window of the live page, on a live socket: the real server behind the add-on's worker. */
const meta: Meta<ChatWindow> = {
  title: 'Live/Chat window',
  component: ChatWindow,
  loaders: [mswLoader(startMsw)],
  beforeEach: async ({ msw: worker }) => {
    const mock = await mockSocketIo(startChat, { worker });
    return () => mock.close();
  },
  decorators: [
    applicationConfig({
      providers: chatProviders(location.origin, { id: 'ada', name: 'Ada' }),
    }),
  ],
};
export default meta;

/** Connects, climbs to WebSocket, and says something. */
export const SaysSomething: StoryObj<ChatWindow> = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText('websocket', {}, { timeout: 5000 });
    await userEvent.type(canvas.getByLabelText('Message from Ada'), 'hello, story{Enter}');
    await expect(await canvas.findByText('hello, story')).toBeVisible();
    await expect(canvas.getByText('Here:')).toHaveTextContent('Here: Ada');
  },
};
