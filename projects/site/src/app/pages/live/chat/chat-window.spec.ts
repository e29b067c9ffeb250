import '@wirelight/simulator/register';
import { TestBed } from '@angular/core/testing';
import { mockSocketIo, type SocketIoMock } from '@wirelight/simulator/msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { chatProviders } from './chat-providers';
import { ChatRoom } from './chat-room';
import { startChat } from './chat-server';
import { ChatWindow } from './chat-window';

let mock: SocketIoMock;
let page: HTMLElement;

const text = (selector: string): string => page.querySelector(selector)?.textContent.trim() ?? '';

beforeEach(async () => {
  mock = await mockSocketIo(startChat, { serviceWorker: false });
  TestBed.configureTestingModule({
    providers: chatProviders(mock.url, { id: 'ada', name: 'Ada' }),
  });
  page = TestBed.createComponent(ChatWindow).nativeElement as HTMLElement;
  await vi.waitFor(() => expect(text('.transport')).toBe('websocket'));
});

afterEach(async () => {
  // Ends the socket with everything else that was provided; without it the client would try again.
  TestBed.resetTestingModule();
  await mock.close();
});

function line(): HTMLInputElement {
  const input = page.querySelector<HTMLInputElement>('form input');
  if (input === null) throw new Error('no input');
  return input;
}

function type(words: string): void {
  line().value = words;
  line().dispatchEvent(new Event('input'));
}

const send = (): void => page.querySelector<HTMLButtonElement>('form button')?.click();

it('sends what is typed, and shows it when the server has sent it to the room', async () => {
  type('hello');
  send();

  expect((await mock.received('say')).args).toEqual(['hello']);
  await vi.waitFor(() => expect(text('.messages')).toBe('Ada hello'));
});

it('keeps what is typed while an answer is on its way', async () => {
  type('hello');
  send();
  expect(line().value).toBe('');
  type('how are');
  await vi.waitFor(() => expect(text('.messages')).toBe('Ada hello'));
  expect(line().value).toBe('how are');
});

it('puts what was not sent back in front of what was typed since', async () => {
  vi.spyOn(TestBed.inject(ChatRoom), 'say').mockResolvedValue(false);
  type('hello');
  send();
  type('how are');
  await vi.waitFor(() => expect(text('.problem')).not.toBe(''));
  expect(line().value).toBe('hello how are');
});

it('says that the network is gone, and comes back with it', async () => {
  mock.network.offline();
  await vi.waitFor(() => expect(text('.banner')).not.toBe(''));
  mock.network.online();
  await vi.waitFor(() => expect(text('.banner')).toBe(''), 5000);
});
