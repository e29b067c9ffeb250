import { CLIMBING_TO_WEBSOCKET, type Scenario } from '@wirelight/simulator';
import { expect, it } from 'vitest';
import { settingText } from './setting-text';

const SCENARIO: Scenario = CLIMBING_TO_WEBSOCKET;

it.each([
  ['upgrade', 'blocked', 'Block the Upgrade: on'],
  ['latency', 40, 'Latency, one way: 40 ms'],
  ['transports', 'WebSocket only', 'The client may use: WebSocket only'],
  ['unheard-of', 'x', 'unheard-of: x'],
])('says %s = %s as the controls do', (name, value, text) => {
  expect(settingText(SCENARIO, name, value)).toBe(text);
});
