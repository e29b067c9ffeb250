import { describe, expect, it } from 'vitest';
import { climbingRecording } from '../fixtures/climbing-recording';
import { longRecording } from '../fixtures/long-recording';
import { RecordingBuilder } from '../fixtures/recording-builder';
import { runOf } from '../fixtures/run-of';
import { httpRequest } from '../fixtures/wire-bytes';
import comeBack from '../generated/recordings/come-back.json';
import oneManager from '../generated/recordings/one-manager.json';
import whoAreYou from '../generated/recordings/who-are-you.json';
import { cursorAt, cursorAtEnd, cursorOn, type Cursor } from '../timeline/cursor';
import { ROOMY, TIGHT } from './place-entries';
import { createSequenceLayout } from './sequence-layout';
import { toSequenceView, type SequenceView, type SequenceWindow } from './sequence.view';

const recording = climbingRecording();
const layout = createSequenceLayout(recording, ROOMY);
const everything = { width: 640, top: 0, bottom: layout.height, selected: null, compact: false };

function viewAt(cursor: Cursor, more: Partial<SequenceWindow> = {}): SequenceView {
  return toSequenceView(layout, { ...everything, ...more, cursor });
}

describe('toSequenceView', () => {
  it('draws every message from its lane to the other, downwards', () => {
    const { messages, lanes } = viewAt(cursorAtEnd(recording));
    expect(messages).toHaveLength(recording.entries.filter(({ kind }) => kind === 'sent').length);
    for (const { direction, start, goal, phase, tip } of messages) {
      const isUp = direction === 'client-to-server';
      expect(start.x).toBe(isUp ? lanes.left : lanes.right);
      expect(goal.x).toBe(isUp ? lanes.right : lanes.left);
      expect(goal.y).toBeGreaterThan(start.y);
      if (phase === 'arrived') expect(tip).toEqual(goal);
    }
  });

  it('draws nothing of what has not happened', () => {
    const view = viewAt({ at: 0, index: 0 });
    expect(view).toMatchObject({ messages: [], marks: [], holds: [], gaps: [], times: [] });
  });

  it('lets a message under way end in a light at the height of the cursor', () => {
    const { messages, cursor, lanes } = viewAt(cursorAt(recording, 100));
    const open = messages.find(({ phase }) => phase === 'under way');
    expect(open?.tip.y).toBeCloseTo(cursor, 9);
    expect(open?.tip.x).toBeCloseTo((lanes.left + lanes.right) / 2, 9);
    expect(open?.arrowhead).toBe('');
    expect(open?.description).toContain('still under way');
  });

  it('never lets the cursor go up', () => {
    let last = -1;
    for (let index = 0; index <= recording.entries.length; index++) {
      const { cursor } = viewAt(cursorOn(recording, index - 1));
      expect(cursor).toBeGreaterThanOrEqual(last);
      last = cursor;
    }
    for (let at = 0; at < 30_000; at += 11) {
      const before = viewAt(cursorAt(recording, at)).cursor;
      expect(viewAt(cursorAt(recording, at + 11)).cursor).toBeGreaterThanOrEqual(before);
    }
  });

  it('ends a lost message in a cross on the way', () => {
    const { messages, lanes } = viewAt(cursorAtEnd(recording));
    const lost = messages.filter(({ phase }) => phase === 'lost');
    expect(lost).toHaveLength(1);
    expect(lost[0]?.tip.x).toBeLessThan(lanes.right);
    expect(lost[0]?.description).toContain('lost');
  });

  it('shows the long poll as a bar that grows until it is answered', () => {
    const early = viewAt(cursorAt(recording, 300)).holds.find(({ isOpen }) => isOpen);
    const later = viewAt(cursorAt(recording, 400)).holds.find(({ isOpen }) => isOpen);
    expect(later?.request).toBe(early?.request);
    expect(later?.height).toBeGreaterThan(early?.height ?? Infinity);
    const done = viewAt(cursorAtEnd(recording)).holds.find((h) => h.request === early?.request);
    expect(done).toMatchObject({ isOpen: false, label: 'held 260 ms' });
  });

  it('draws a few bars for thousands of requests that nobody answers', () => {
    const run = new RecordingBuilder();
    for (let at = 0; at < 3000; at++) run.message(at, 'http', 'client', httpRequest('GET', '/'));
    const asked = run.build(5000);
    const all = createSequenceLayout(asked, ROOMY);
    const { holds } = toSequenceView(all, {
      cursor: cursorAtEnd(asked),
      width: 640,
      selected: null,
      compact: false,
      top: all.height - 1000,
      bottom: all.height,
    });
    expect(all.holds.within(all.height - 1000, all.height).length).toBe(3000);
    expect(holds.map(({ request }) => asked.entries[request]?.at)).toEqual([0, 1, 2]);
  });

  it('marks notes and errors on their lane and interventions between the lanes', () => {
    const { marks, lanes } = viewAt(cursorAtEnd(recording), { width: 1000 });
    expect(marks.map(({ kind, x, lines }) => ({ kind, x, text: lines.join(' ') }))).toEqual([
      { kind: 'note', x: lanes.right, text: 'connection over polling' },
      { kind: 'note', x: lanes.left, text: 'upgraded to websocket' },
      { kind: 'error', x: lanes.right, text: 'the server program has a bug' },
      { kind: 'intervention', x: 500, text: 'latency 40 ms → 80 ms' },
    ]);
  });

  it.each([
    [360, 1, 'end'],
    [640, 2, 'start'],
  ])('breaks words beside a lane where there is room: %d px', (width, lines, anchor) => {
    const [note] = viewAt(cursorAtEnd(recording), { width }).marks;
    expect(note).toMatchObject({ anchor });
    expect(note?.lines).toHaveLength(lines);
    expect(note?.lines.join(' ')).toBe('connection over polling');
  });

  it('says how long nothing happened', () => {
    const { gaps } = viewAt(cursorAtEnd(recording));
    expect(gaps.map(({ label }) => label)).toEqual(['24.75 s idle', '4.34 s idle']);
  });

  it('highlights a message by either of its ends', () => {
    const lastPing = recording.entries.find(({ kind, at }) => kind === 'received' && at === 25_580);
    const view = viewAt(cursorAtEnd(recording), { selected: lastPing?.seq ?? null });
    const selected = view.messages.filter(({ isSelected }) => isSelected);
    expect(selected.map(({ seq }) => seq)).toEqual([lastPing?.cause?.seq]);
  });

  it.each([320, 360, 640, 1280])('keeps labels within their line at %d px', (width) => {
    const { messages } = viewAt(cursorAtEnd(recording), { width });
    for (const { label, start, goal } of messages) {
      const room = Math.hypot(goal.x - start.x, goal.y - start.y);
      const characters = (label?.text.length ?? 0) + (label?.size.length ?? 0);
      expect(characters * 7.25).toBeLessThanOrEqual(room * (room < 320 ? 0.87 : 0.7));
      expect(label?.text).not.toBe('');
    }
  });

  it('leaves a label its room where only what is not drawn stands below it', () => {
    const run = new RecordingBuilder();
    run.message(0, 'websocket', 'client', new Uint8Array([0x89, 0]), { latency: 40 });
    const owner = { class: 'Socket', package: 'engine.io', id: 's', method: '' } as const;
    const timer = { timer: 'pingTimeout', change: 'set', number: 1, delay: 20_000 } as const;
    run.timer(1, 'client', owner, timer);
    const built = run.build();
    // A timer says more than this builder's.
    const entries = built.entries.map((entry) =>
      entry.kind === 'timer' ? { ...entry, text: 'Socket: pingTimeout set, 20000 ms' } : entry,
    );
    const told = { ...built, entries };
    const { height } = createSequenceLayout(told, ROOMY);
    const view = toSequenceView(createSequenceLayout(told, ROOMY), {
      cursor: cursorAtEnd(told),
      width: 300,
      top: 0,
      bottom: height,
      selected: null,
      compact: false,
    });
    expect(view.messages[0]?.label?.text).toBe('WebSocket Ping');
  });

  it('has every label on a phone, and the usual ones whole', () => {
    const { messages } = viewAt(cursorAtEnd(recording), { width: 360 });
    const labels = messages.map(({ label }) => label?.text);
    expect(labels).not.toContain(undefined);
    expect(labels).toContain('GET polling: waits for packets');
  });

  it.each([
    ['two lanes', comeBack, 39],
    ['three lanes', oneManager, 54],
    ['eleven lanes and steep lines', whoAreYou, 113],
  ])('says on a phone what was just sent, whatever stands around: %s', (_, json, count) => {
    const run = runOf(json);
    const own = createSequenceLayout(run, ROOMY);
    const sent = run.entries.filter(({ kind }) => kind === 'sent');
    const silent = sent.filter(({ seq }) => {
      const window = { width: 326, top: own.place(seq) - 500, bottom: own.place(seq) + 500 };
      const cursor = cursorOn(run, seq);
      const view = toSequenceView(own, { ...window, cursor, selected: seq, compact: false });
      return !view.messages.find((message) => message.seq === seq)?.label?.text;
    });
    expect(sent).toHaveLength(count);
    expect(silent.map(({ seq }) => seq)).toEqual([]);
  });

  it('shows times only where there is room beside the lane', () => {
    expect(viewAt(cursorAtEnd(recording), { width: 360 }).times).toEqual([]);
    expect(viewAt(cursorAtEnd(recording)).times[0]).toMatchObject({ text: '0 ms' });
  });

  it('breaks a long note behind a sign where there is no space, and lets no time run over it', () => {
    const builder = new RecordingBuilder();
    builder.local(100, 'note', 'client', 'reconnect_attempt 4');
    builder.message(100, 'tcp', 'client', new Uint8Array(0), { text: 'SYN' });
    builder.message(400, 'http', 'client', httpRequest('GET', '/'));
    const run = builder.build();
    const own = createSequenceLayout(run, ROOMY);
    const view = toSequenceView(own, {
      ...everything,
      bottom: own.height,
      cursor: cursorAtEnd(run),
    });
    expect(view.marks.map(({ lines }) => lines)).toEqual([['reconnect_', 'attempt 4']]);
    expect(view.times.map(({ text }) => text)).toEqual(['400 ms']);
  });

  it('keeps the number at the end of a note that is cut', () => {
    const builder = new RecordingBuilder();
    builder.local(100, 'note', 'client', 'socket 1: bufferedAmount 3212');
    builder.local(200, 'note', 'client', 'reconnect_ofManySockets again');
    builder.message(400, 'http', 'client', httpRequest('GET', '/'));
    const run = builder.build();
    const own = createSequenceLayout(run, ROOMY);
    const { marks } = toSequenceView(own, {
      ...everything,
      bottom: own.height,
      cursor: cursorAtEnd(run),
    });
    expect(marks.map(({ lines }) => lines)).toEqual([
      ['socket 1:', 'buffered… 3212'],
      ['reconnect_', 'ofManySockets…'],
    ]);
  });

  it('says that a message was changed on the way', () => {
    const run = new RecordingBuilder();
    const changedTo = httpRequest('GET', '/');
    run.message(0, 'http', 'client', httpRequest('GET', '/', '', [['Upgrade', 'websocket']]), {
      changedTo,
    });
    const changed = run.build();
    const [message] = toSequenceView(createSequenceLayout(changed, ROOMY), {
      ...everything,
      cursor: cursorAtEnd(changed),
    }).messages;
    expect(message?.isChanged).toBe(true);
    expect(message?.description).toContain('changed on the way');
  });
});

describe('a compact sequence', () => {
  const height = 350;
  const compact = createSequenceLayout(recording, TIGHT, height);
  const window = { ...everything, bottom: height, compact: true };

  it('fits the whole run', () => {
    const { messages, cursor } = toSequenceView(compact, {
      ...window,
      cursor: cursorAtEnd(recording),
    });
    expect(compact.height).toBe(height);
    expect(cursor).toBeLessThan(height);
    for (const { tip } of messages) expect(tip.y).toBeLessThanOrEqual(height);
  });

  it('leaves out segments without bytes', () => {
    const { messages } = toSequenceView(compact, { ...window, cursor: cursorAtEnd(recording) });
    const layers = messages.map(({ seq }) => recording.entries[seq]?.layer);
    expect(recording.entries.some(({ layer }) => layer === 'tcp')).toBe(true);
    expect(layers).not.toContain('tcp');
    expect(layers.length).toBeGreaterThan(10);
  });

  it('has few labels, none too close to another', () => {
    const view = toSequenceView(compact, { ...window, cursor: cursorAtEnd(recording) });
    const heights = view.messages.filter(({ label }) => label !== null).map(({ start }) => start.y);
    expect(heights.length).toBeGreaterThan(3);
    heights.slice(1).forEach((y, index) => expect(y - heights[index]!).toBeGreaterThanOrEqual(30));
  });
});

describe('10,000 entries', () => {
  const long = longRecording();

  it('are scrubbed through a screenful at a time', () => {
    const big = createSequenceLayout(long, ROOMY);
    let most = 0;
    for (let index = 0; index <= long.entries.length; index += 97) {
      const cursor = cursorOn(long, index - 1);
      const top = big.placeOfCursor(cursor) - 600;
      const view = toSequenceView(big, { ...everything, cursor, top, bottom: top + 1000 });
      most = Math.max(most, view.messages.length);
    }
    expect(most).toBeLessThan(100);
  });
});
