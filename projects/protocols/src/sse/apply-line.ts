import type {
  EventStreamLineKind,
  EventStreamState,
  ServerSentEvent,
} from './server-sent-event.js';

/** A line and what it did. */
export interface AppliedLine {
  readonly kind: EventStreamLineKind;
  readonly name: string;
  readonly value: string;
  readonly state: EventStreamState;
  readonly event: ServerSentEvent | null;
}

/**
 * What a reader does with one line. Pure.
 *
 * @param line - Without its line end.
 * @source WHATWG HTML, section 9.2.6
 */
export function applyLine(state: EventStreamState, line: string): AppliedLine {
  if (line === '') return dispatch(state);
  const colon = line.indexOf(':');
  if (colon === 0) {
    return { kind: 'comment', name: '', value: line.slice(1), state, event: null };
  }
  const name = colon < 0 ? line : line.slice(0, colon);
  const afterColon = colon < 0 ? '' : line.slice(colon + 1);
  const value = afterColon.startsWith(' ') ? afterColon.slice(1) : afterColon;
  return { name, value, event: null, ...applyField(state, name, value) };
}

function applyField(
  state: EventStreamState,
  name: string,
  value: string,
): Pick<AppliedLine, 'kind' | 'state'> {
  switch (name) {
    case 'data':
      return { kind: 'data', state: { ...state, data: `${state.data}${value}\n` } };
    case 'event':
      return { kind: 'event', state: { ...state, eventType: value } };
    case 'id':
      return value.includes('\0')
        ? { kind: 'ignored', state }
        : { kind: 'id', state: { ...state, idBuffer: value } };
    case 'retry':
      return /^[0-9]+$/.test(value)
        ? { kind: 'retry', state: { ...state, retry: Number(value) } }
        : { kind: 'ignored', state };
    default:
      return { kind: 'unknown', state };
  }
}

function dispatch(state: EventStreamState): AppliedLine {
  const lastEventId = state.idBuffer;
  const event: ServerSentEvent | null =
    state.data === ''
      ? null
      : {
          type: state.eventType === '' ? 'message' : state.eventType,
          data: state.data.slice(0, -1),
          lastEventId,
        };
  const next = { ...state, data: '', eventType: '', lastEventId };
  return { kind: 'dispatch', name: '', value: '', state: next, event };
}
