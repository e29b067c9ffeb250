import type { Recording } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { runOf } from '../fixtures/run-of';
import aloneJson from '../generated/recordings/engine-io-alone.json';
import json from '../generated/recordings/inside-the-server.json';
import { toObjectGraph, type ObjectGraphView } from './object-graph.view';

const RUN = runOf(json);
const ALONE = runOf(aloneJson);

/** Position of the last entry whose text begins so. */
const at = ({ entries }: Recording, text: string, kind = 'call'): number =>
  entries.map((entry) => entry.kind === kind && entry.text.startsWith(text)).lastIndexOf(true);
const view = (run: Recording, selected: number | null, width = 328): ObjectGraphView =>
  toObjectGraph(run, {
    host: 'server',
    index: selected === null ? run.entries.length : selected + 1,
    selected,
    width,
  });
const titles = ({ boxes }: ObjectGraphView): string[] =>
  boxes.map(({ title, line }) => `${title}: ${line}`);
const names = ({ rows }: ObjectGraphView): string[] => rows.map(({ name }) => name);

describe('the graph of objects', () => {
  it('[A1] has every object of the server once, socket.io above engine.io above http', () => {
    const { boxes, bands, rows } = view(RUN, null);
    expect(bands.map(({ name }) => name)).toEqual(['socket.io', 'engine.io', 'Node.js']);
    const tops = new Map(
      rows.map(({ name }, index) => [name.replace(/ \S+…$/, ''), boxes[index]?.y]),
    );
    const order = [
      ...['socket.io-adapter Adapter /', 'socket.io Namespace /', 'socket.io Socket'],
      ...['socket.io Client', 'engine.io Socket', 'engine.io websocket', 'http.Server'],
    ].map((name) => tops.get(name) ?? -1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(7);
  });

  it('[A1] says which object knows which', () => {
    const knows = new Map(
      view(RUN, null).rows.map((row) => [row.name.replace(/ \S+…$/, ''), row.knows]),
    );
    const bare = (name: string) =>
      knows
        .get(name)
        ?.map((one) => one.replace(/ \S+…$/, ''))
        .sort();
    expect(bare('socket.io Server')).toEqual([
      ...['engine.io Server', 'socket.io Namespace /', 'socket.io Namespace /admin'],
    ]);
    expect(bare('socket.io Namespace /')).toEqual([
      ...['socket.io Server', 'socket.io Socket', 'socket.io-adapter Adapter /'],
    ]);
    expect(bare('socket.io Client')).toEqual(['engine.io Socket', 'socket.io Socket']);
    expect(bare('engine.io Socket')).toEqual([
      ...['engine.io Server', 'engine.io websocket', 'socket.io Client'],
    ]);
    expect(bare('engine.io Server')).toEqual([
      'engine.io Socket',
      'http.Server',
      'socket.io Server',
    ]);
  });

  it('[A1] has a second transport while it climbs, and the first is gone when it has', () => {
    const transports = (seq: number): string[] =>
      view(RUN, seq).boxes.flatMap(({ title, isCandidate }) =>
        /polling|websocket/.test(title) ? [`${title}${isCandidate ? ' is tried' : ''}`] : [],
      );
    const probe = at(RUN, 'Transport.onData("2probe")');
    expect(transports(probe - 1)).toEqual(['polling']);
    expect(transports(probe)).toEqual(['polling', 'websocket is tried']);
    const swapped = at(RUN, 'Socket.setTransport(websocket) is over', 'state');
    expect(transports(swapped - 1)).toEqual(['polling', 'websocket is tried']);
    expect(transports(swapped)).toEqual(['websocket']);
  });

  it('[A1] lights the object that was called, and the way of the message to it and on from it', () => {
    const { boxes, lines } = view(RUN, at(RUN, 'Client.ondata("2[\\"say\\"'));
    expect(boxes.filter(({ isLit }) => isLit).map(({ title }) => title)).toEqual(['Client']);
    expect(
      boxes
        .filter(({ isOnPath }) => isOnPath)
        .map(({ title }) => title)
        .sort(),
    ).toEqual([...['Adapter', 'Client', 'Socket', 'Socket', 'websocket']]);
    expect(lines.filter(({ isOnPath, isJump }) => isOnPath && !isJump)).toHaveLength(3);
    // The handler asks the Adapter, which speaks to the Clients past their Sockets.
    expect(
      lines.filter(({ isJump }) => isJump).map(({ key }) => key.replace(/ [^>]+/g, '')),
    ).toEqual([...['socket>>adapter', 'adapter>>client']]);
  });

  it('[E1] tells who listens to the http server before and after engine.io has taken it over', () => {
    const facts = (seq: number) =>
      view(RUN, seq).rows.find(({ name }) => name === 'http.Server')?.facts;
    const own = at(RUN, 'http.Server.on("request") is over', 'state');
    const first = RUN.entries.findIndex(({ text }) => text === 'http.Server.on("request") is over');
    expect(facts(first)).toEqual(['request: the program', 'upgrade: nobody']);
    expect(facts(at(RUN, 'http.Server.removeAllListeners'))).toEqual([
      ...['request: nobody', 'kept by engine.io: the program', 'upgrade: nobody'],
    ]);
    expect(facts(own)).toContain('request: engine.io');
    expect(facts(at(RUN, 'http.Server.on("upgrade")'))).toEqual([
      ...['request: engine.io', 'kept by engine.io: the program', 'upgrade: engine.io'],
    ]);
  });

  it('[E8] has no object of socket.io where Engine.IO is alone, and a server for each port', () => {
    const whole = view(ALONE, null);
    expect(names(whole).filter((name) => name.startsWith('socket.io'))).toEqual([]);
    expect(whole.bands.map(({ name }) => name)).toEqual(['engine.io', 'Node.js']);
    const server2 = whole.rows.find(({ name }) => name === 'http.Server 2');
    expect(server2?.facts).toEqual([
      ...['request: engine.io', 'kept by engine.io: its maker', 'upgrade: engine.io'],
    ]);
    expect(server2?.knows).toEqual(['engine.io Server']);
  });

  it.each([296, 328, 640])('fits %d pixels, and no box lies on another', (width) => {
    for (const run of [RUN, ALONE]) {
      const { boxes, height } = view(run, null, width);
      for (const box of boxes) {
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + 42).toBeLessThanOrEqual(height);
        const same = boxes.filter((other) => other.y === box.y && other.x > box.x);
        for (const other of same) expect(other.x).toBeGreaterThan(box.x + box.width);
        expect(box.width).toBeGreaterThan(45);
      }
    }
  });

  it.each([296, 328, 640])('draws no line through the name of a library: %d pixels', (width) => {
    for (const run of [RUN, ALONE]) {
      const { bands, lines, boxes } = view(run, null, width);
      expect(lines.length).toBeGreaterThan(3);
      for (const { name, nameX, y } of bands) {
        const right = nameX + name.length * 6;
        expect(right).toBeLessThan(width);
        for (const { path } of lines) {
          const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (
            /^M(.+) (.+)L(.+) (.+)$/.exec(path)?.slice(1) ?? []
          ).map(Number);
          for (let part = 0; part <= 1; part += 0.01) {
            const isAtWords = Math.abs(y1 + (y2 - y1) * part - y - 13) <= 6;
            const x = x1 + (x2 - x1) * part;
            expect(isAtWords && x > nameX && x < right, `${path} through ${name}`).toBe(false);
          }
        }
        expect(boxes.some((box) => box.y < y + 19 && box.y + 42 > y + 7)).toBe(false);
      }
    }
  });

  it('is empty before the server starts, and of a host that is not observed', () => {
    expect(view(RUN, 0).boxes).toEqual([]);
    const other = toObjectGraph(RUN, { host: 'friend', index: 400, selected: null, width: 328 });
    expect([other.boxes, other.bands, titles(other)]).toEqual([[], [], []]);
  });
});
