import { expect, it } from 'vitest';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/behind-the-balancer.json';
import { cursorAt } from '../timeline/cursor';
import { toClusterView } from './cluster-map.view';
import { readCluster } from './read-cluster';
import { toClusterPicture } from './cluster-picture.view';

const RUN = runOf(json);
const FACTS = readCluster(RUN, {
  clients: ['ann', 'bob', 'carl'],
  balancer: 'balancer',
  servers: ['node-1', 'node-2'],
  bus: 'redis',
});
const pictureAt = (at: number, fits: (text: string) => boolean = () => false) => {
  const view = toClusterView(FACTS, cursorAt(RUN, at));
  const entry = RUN.entries.find(({ from, to, kind, layer }) =>
    fits(`${kind} ${layer} ${from} ${to}`),
  );
  return toClusterPicture(view, FACTS.hosts, entry);
};

it('joins what is connected, and nothing else', () => {
  const lines = (at: number) => pictureAt(at).lines.map(({ key, kind }) => `${key}: ${kind}`);
  expect(lines(0)).toEqual([]);
  expect(lines(3000)).toEqual([
    ...['ann: websocket', 'ann node-1: websocket', 'bob: websocket', 'bob node-2: websocket'],
    ...['carl: websocket', 'carl node-1: websocket', 'node-1 bus: bus', 'node-2 bus: bus'],
  ]);
  expect(lines(230)).toContain('ann node-1: http');
  expect(lines(5100)).toEqual(['bob: websocket', 'bob node-2: websocket', 'node-2 bus: bus']);
});

it('keeps every host within the picture, and those that are down by name', () => {
  const { boxes, width, height } = pictureAt(5100);
  for (const { x, y, width: own } of boxes) {
    expect(Math.min(x - own / 2, y - 15)).toBeGreaterThanOrEqual(0);
    expect(x + own / 2).toBeLessThanOrEqual(width);
    expect(y + 15).toBeLessThanOrEqual(height);
  }
  expect(boxes.filter(({ isUp }) => !isUp).map(({ name }) => name)).toEqual(['node-1']);
});

it('draws the way of a message to its end, down or up', () => {
  const { boxes, message } = pictureAt(3000, (text) => text === 'sent redis node-1 redis');
  const [node, bus] = ['node-1', 'redis'].map((name) => boxes.find((box) => box.name === name));
  expect(message?.path).toBe(`M${node?.x} ${(node?.y ?? 0) + 15}L${node?.x} ${(bus?.y ?? 0) - 15}`);
  expect(message?.tip).toMatch(
    new RegExp(`^M${node?.x.toFixed(1)} ${((bus?.y ?? 0) - 15).toFixed(1)}L`),
  );
  const up = pictureAt(3000, (text) => text === 'sent redis redis node-2');
  const two = boxes.find(({ name }) => name === 'node-2');
  expect(up.message?.tip).toMatch(
    new RegExp(`^M${two?.x.toFixed(1)} ${((two?.y ?? 0) + 15).toFixed(1)}L`),
  );
  expect(pictureAt(3000, (text) => text === 'start program ann ann').message).toBeNull();
});
