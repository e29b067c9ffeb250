import { CALL_LISTS } from '@wirelight/simulator/scenarios/the-websocket-interface/call-lists';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES, readCall, toLine } from './console-call';

describe('a line as a call', () => {
  it.each([
    ['new WebSocket("ws://lab/")', 'new', ['ws://lab/']],
    ["const socket = new WebSocket('ws://lab/', 'chat');", 'new', ['ws://lab/', 'chat']],
    ['new WebSocket("ws://lab/", ["a", "b"])', 'new', ['ws://lab/', 'a', 'b']],
    ['new WebSocket("ws://lab/", [])', 'new', ['ws://lab/']],
    ['socket.send("a, (b) \\"c\\"")', 'send', ['a, (b) "c"']],
    ['send(`é`.repeat(62))', 'send', ['é', 62]],
    ['send("")', 'send', ['']],
    ['send(new ArrayBuffer(40))', 'sendArrayBuffer', [40]],
    ['send(new Blob([new ArrayBuffer(5)]))', 'sendBlob', [5]],
    ['socket.close()', 'close', []],
    ['close(1001)', 'close', [1001]],
    ['close(1000, "done");', 'close', [1000, 'done']],
    ['close(1000, "é".repeat(62))', 'close', [1000, 'é', 62]],
    ['socket.binaryType = "arraybuffer"', 'binaryType', ['arraybuffer']],
    ['onmessage = null', 'handler', ['onmessage', false]],
    ['socket.onclose=log', 'handler', ['onclose', true]],
  ] as const)('%s', (line, action, values) => {
    const read = readCall(line);
    expect(read).toEqual({ ok: true, call: { action, with: values } });
    // What is shown and what goes into a link reads as the same call.
    expect(read.ok && readCall(toLine(read.call))).toEqual(read);
  });

  it.each([
    ['', 'unknown'],
    ['alert(1)', 'unknown'],
    ['socket.send("a"); alert(1)', 'send'],
    ['socket.onmessage = (event) => alert(event)', 'unknown'],
    ['new WebSocket()', 'new'],
    ['new WebSocket(location)', 'new'],
    ['new WebSocket("ws://lab/", "a", "b")', 'new'],
    [`new WebSocket("ws://lab/", ${JSON.stringify([...'abcdefghij'])})`, 'new'],
    ['send()', 'send'],
    ['send("a" "b")', 'send'],
    ['send("a", "b")', 'send'],
    ['send(["a"])', 'send'],
    ['send("a" + alert(1))', 'send'],
    ['close("bye")', 'close'],
    ['close(1000, "a", "b")', 'close'],
    ['close(65536)', 'close'],
    ['binaryType = "text"', 'binaryType'],
    [`send(new ArrayBuffer(${MAX_BYTES + 1}))`, 'large'],
    ['send("é".repeat(50001))', 'large'],
    [`send("${'x'.repeat(300)}")`, 'long'],
  ] as const)('is none: %s', (line, problem) => {
    expect(readCall(line)).toEqual({ ok: false, problem });
  });

  it('is found for every call of the lists to begin with', () => {
    for (const { action, with: values } of Object.values(CALL_LISTS).flat()) {
      const call = { action, with: values };
      expect(readCall(toLine(call))).toEqual({ ok: true, call });
    }
  });
});
