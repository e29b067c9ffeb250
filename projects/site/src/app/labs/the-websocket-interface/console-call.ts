import { encodeUtf8 } from '@wirelight/protocols';
import type { ConsoleStep } from '@wirelight/simulator/scenarios/the-websocket-interface/call-lists';
import { readValues, type CallValue } from './call-values';

/** What a page calls on its WebSocket, without the moment. */
export type ConsoleCall = Omit<ConsoleStep, 'at'>;

/** Why a line is no call: a name in the words of the lab. */
export type CallProblem = 'unknown' | 'long' | 'large' | 'new' | 'send' | 'close' | 'binaryType';

export type ReadCall =
  | { readonly ok: true; readonly call: ConsoleCall }
  | { readonly ok: false; readonly problem: CallProblem };

/** Characters of a line. */
export const MAX_LINE = 300;
/** Bytes of one message. */
export const MAX_BYTES = 100_000;
const MAX_CODE = 65_535;

const HANDLERS = /^(onopen|onmessage|onerror|onclose)\s*=\s*(null|log)$/;
const BINARY_TYPE = /^binaryType\s*=\s*(["'`])(.*)\1$/;
const CALL = /^(new\s+WebSocket|send|close)\s*\((.*)\)$/su;

/**
 * Reads a line of JavaScript as a call of the WebSocket in hand: its constructor, `send`, `close`, a new value of `binaryType` or of
 * a handler. `socket.` in front and a semicolon behind may be there or not. Nothing is evaluated.
 */
export function readCall(line: string): ReadCall {
  const no = (problem: CallProblem): ReadCall => ({ ok: false, problem });
  if (line.length > MAX_LINE) return no('long');
  const text = line
    .trim()
    .replace(/;$/, '')
    .replace(/^(?:(?:const|let)\s+)?socket\s*(?:\.\s*|=\s*(?=new\b))/, '')
    .trim();
  const [, handler, listener] = HANDLERS.exec(text) ?? [];
  if (handler !== undefined) return yes('handler', handler, listener === 'log');
  const [, , type] = BINARY_TYPE.exec(text) ?? [];
  if (type !== undefined) {
    return type === 'blob' || type === 'arraybuffer' ? yes('binaryType', type) : no('binaryType');
  }
  const [, name, inside] = CALL.exec(text) ?? [];
  if (name === undefined || inside === undefined) return no('unknown');
  const values = readValues(inside);
  if (name === 'send') return readSend(values);
  if (name === 'close') return readClose(values);
  return readNew(values);
}

/** A call as a line that `readCall` reads. */
export function toLine({ action, with: values }: ConsoleCall): string {
  const [first, second, third] = values;
  switch (action) {
    case 'new':
      return `socket = new WebSocket(${quote(first)}${protocolsOf(values.slice(1))})`;
    case 'send':
      return `socket.send(${repeated(first, second)})`;
    case 'sendArrayBuffer':
      return `socket.send(new ArrayBuffer(${String(first)}))`;
    case 'sendBlob':
      return `socket.send(new Blob([new ArrayBuffer(${String(first)})]))`;
    case 'close':
      return `socket.close(${[
        ...(first === undefined ? [] : [String(first)]),
        ...(second === undefined ? [] : [repeated(second, third)]),
      ].join(', ')})`;
    case 'binaryType':
      return `socket.binaryType = ${quote(first)}`;
    case 'handler':
      return `socket.${String(first)} = ${second === true ? 'log' : 'null'}`;
  }
}

function yes(action: ConsoleCall['action'], ...values: ConsoleCall['with']): ReadCall {
  return { ok: true, call: { action, with: values } };
}

function readNew(values: readonly CallValue[] | null): ReadCall {
  const [url, ...protocols] = values ?? [];
  const names = protocols.flatMap((one) => (one.is === 'list' ? one.items : [one]));
  const texts = names.map(plainText);
  const address = plainText(url);
  const isRight = address !== null && protocols.length < 2 && texts.every((name) => name !== null);
  // The format has room for ten values in a step.
  return isRight && texts.length < 10
    ? yes('new', address, ...texts)
    : { ok: false, problem: 'new' };
}

function readSend(values: readonly CallValue[] | null): ReadCall {
  const [data, ...others] = values ?? [];
  if (data === undefined || others.length > 0) return { ok: false, problem: 'send' };
  if (sizeOf(data) > MAX_BYTES) return { ok: false, problem: 'large' };
  if (data.is === 'text') {
    return data.times === 1 ? yes('send', data.text) : yes('send', data.text, data.times);
  }
  if (data.is === 'ArrayBuffer') return yes('sendArrayBuffer', data.size);
  return data.is === 'Blob' ? yes('sendBlob', data.size) : { ok: false, problem: 'send' };
}

function readClose(values: readonly CallValue[] | null): ReadCall {
  const problem: ReadCall = { ok: false, problem: 'close' };
  if (values === null || values.length > 2) return problem;
  const [code, reason] = values;
  if (code === undefined) return yes('close');
  if (code.is !== 'number' || code.value > MAX_CODE) return problem;
  if (reason === undefined) return yes('close', code.value);
  if (reason.is !== 'text') return problem;
  if (sizeOf(reason) > MAX_BYTES) return { ok: false, problem: 'large' };
  return reason.times === 1
    ? yes('close', code.value, reason.text)
    : yes('close', code.value, reason.text, reason.times);
}

/** A text that is written out; `null` for everything else. */
function plainText(value: CallValue | undefined): string | null {
  return value?.is === 'text' && value.times === 1 ? value.text : null;
}

function sizeOf(value: CallValue): number {
  if (value.is === 'text') return encodeUtf8(value.text).length * value.times;
  return value.is === 'ArrayBuffer' || value.is === 'Blob' ? value.size : 0;
}

function quote(value: ConsoleCall['with'][number] | undefined): string {
  return JSON.stringify(value ?? '');
}

function repeated(
  text: ConsoleCall['with'][number] | undefined,
  times: ConsoleCall['with'][number] | undefined,
): string {
  return times === undefined ? quote(text) : `${quote(text)}.repeat(${String(times)})`;
}

function protocolsOf(names: ConsoleCall['with']): string {
  const [only] = names;
  if (only === undefined) return '';
  return names.length === 1 ? `, ${quote(only)}` : `, [${names.map(quote).join(', ')}]`;
}
