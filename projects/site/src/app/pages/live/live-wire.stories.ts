import { Component, inject, InjectionToken } from '@angular/core';
import { applicationConfig, type Meta, type StoryObj } from '@storybook/angular-vite';
import { mockSocketIo, type SocketIoMock } from '@wirelight/simulator/msw';
import { ConnectionState, WireLog } from '@wirelight/visuals';
import { ConnectionStateHarness, WireLogHarness } from '@wirelight/visuals/testing';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { chatProviders } from './chat/chat-providers';
import { startChat } from './chat/chat-server';
import { ChatWindow } from './chat/chat-window';
import { LiveRecording } from './live-recording';
import { startMsw } from './start-msw';

/** What the story's server records. */
const LIVE = new InjectionToken<LiveRecording>('live recording');

/** A window of the chat, and what visuals draw of its connection while it lives. */
@Component({
  selector: 'live-wire',
  imports: [ChatWindow, ConnectionState, WireLog],
  template: `
    <live-chat-window />
    <viz-connection-state [recording]="live.recording()" [cursor]="live.cursor()" />
    <viz-wire-log [recording]="live.recording()" [cursor]="live.cursor()" [selected]="null" />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sys-space-4);
    }
    viz-wire-log {
      block-size: 20rem;
    }
  `,
})
class LiveWire {
  protected readonly live = inject(LIVE);
}

let mock: SocketIoMock;
let live: LiveRecording;

const meta: Meta<LiveWire> = {
  title: 'Live/On the wire',
  component: LiveWire,
  loaders: [mswLoader(startMsw)],
  beforeEach: async ({ msw: worker, parameters }) => {
    mock = await mockSocketIo(startChat, { worker });
    if (parameters['proxy'] === 'knows no WebSocket') mock.network.block('upgrade');
    live = new LiveRecording();
    const ignore = live.watch(mock);
    return () => {
      ignore();
      return mock.close();
    };
  },
  decorators: [
    applicationConfig({
      providers: [
        { provide: LIVE, useFactory: () => live },
        chatProviders(location.origin, { id: 'ada', name: 'Ada' }),
      ],
    }),
  ],
};
export default meta;

/** Long enough for a handshake, an upgrade and the views, which look ten times a second. */
const SOON = { timeout: 5000 };

/** All that was sent to the server, as text. */
const asked = (): string =>
  mock
    .recording()
    .entries.filter(({ to, kind }) => to === 'server' && kind === 'sent')
    .map(({ bytes }) => new TextDecoder().decode(bytes))
    .join('');

/** The binding's socket climbs, says something, and the log has it both ways. */
export const Climbs: StoryObj<LiveWire> = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const connection = new ConnectionStateHarness(canvasElement);
    const log = new WireLogHarness(canvasElement);
    await canvas.findByText('websocket', { selector: '.transport' }, SOON);
    await waitFor(() => expect(connection.transports()).toEqual(['WebSocket', 'WebSocket']), SOON);
    await userEvent.type(canvas.getByLabelText('Message from Ada'), 'hello, wire{Enter}');
    await waitFor(() => expect(log.words().join()).toMatch(/"say".*"message"/), SOON);
    await expect(Number(connection.figures()['WebSocket frames'])).toBeGreaterThan(5);
  },
};

/** A proxy on the way knows no WebSocket: the climb fails, and the socket goes on below. */
export const StaysBelow: StoryObj<LiveWire> = {
  parameters: { proxy: 'knows no WebSocket' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const connection = new ConnectionStateHarness(canvasElement);
    await canvas.findByText('polling', { selector: '.transport' }, SOON);
    await waitFor(() => expect(connection.transports()).toEqual(['polling', 'polling']), SOON);
    await userEvent.type(canvas.getByLabelText('Message from Ada'), 'hello all the same{Enter}');
    await expect(await canvas.findByText('hello all the same', {}, SOON)).toBeVisible();
    await waitFor(() => expect(asked()).toContain('transport=websocket'), SOON);
    await expect(connection.figures()['WebSocket frames']).toBe('0');
  },
};
