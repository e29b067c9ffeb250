import { describe, expect, it } from 'vitest';
import { runOf } from '../fixtures/run-of';
import evilJson from '../generated/recordings/someone-elses-page.json';
import json from '../generated/recordings/who-are-you.json';
import { cursorAt, cursorAtEnd } from '../timeline/cursor';
import { toCredentialsView, type CredentialRow } from './credentials.view';

const RUN = runOf(json);
const SECRETS = ['sesame', 'barley', 'session=', 'ticket-'];
const WAYS = [
  'friend',
  'foe',
  'poller',
  'member',
  'holder',
  'writer',
  'polyglot',
  'speaker',
  'nobody',
];

function rowsOf(at?: number): Readonly<Record<string, CredentialRow>> {
  const cursor = at === undefined ? cursorAtEnd(RUN) : cursorAt(RUN, at);
  const ways = WAYS.map((who) => ({ who, way: who }));
  return Object.fromEntries(
    toCredentialsView(RUN, cursor, ways, SECRETS).map((row) => [row.who, row]),
  );
}

describe('who is who', () => {
  it('tells in which part of which message a secret stood, by the bytes', () => {
    const places = Object.entries(rowsOf()).map(([who, row]) => [
      who,
      ...row.places.map(({ part, name, text, times }) => `${part} ${name} ${text} ${times}`),
    ]);
    expect(places).toEqual([
      ['friend', 'frame CONNECT packet 40{"token":"sesame"} 1'],
      ['foe', 'frame CONNECT packet 40{"token":"open barley"} 1'],
      ['poller', 'header Authorization Bearer sesame 6'],
      ['member', 'header Authorization Bearer sesame 1', 'header Cookie session=s-1 1'],
      ['holder', 'header Authorization Bearer sesame 1', 'address GET /?ticket=ticket-1 1'],
      ['writer', 'address GET /?token=sesame 1'],
      ['polyglot', 'header Sec-WebSocket-Protocol gate.v1, bearer.sesame 1'],
      ['speaker', 'frame message sesame 1'],
      ['nobody'],
    ]);
    expect(RUN.entries[rowsOf()['writer']?.places[0]?.seq ?? -1]).toMatchObject({
      kind: 'sent',
      from: 'writer',
      layer: 'http',
    });
  });

  it('tells who was let in, who was refused and how, and what became of it when the token expired', () => {
    const { friend, foe, writer, nobody } = rowsOf();
    expect(friend).toMatchObject({
      letIn: { at: 100 },
      refused: null,
      ended: { wire: 'DISCONNECT', told: 'disconnect: io server disconnect' },
    });
    expect(foe).toMatchObject({
      letIn: null,
      refused: { at: 120, wire: 'CONNECT_ERROR', told: 'connect_error: not authorized' },
      ended: null,
    });
    expect(writer).toMatchObject({
      letIn: { at: 60 },
      ended: { wire: 'Close 4403', told: 'close 4403 token expired' },
    });
    expect(nobody).toMatchObject({
      letIn: null,
      refused: { wire: 'Close 4401', told: 'close 4401 who are you?' },
    });
  });

  it('knows at every moment only what has happened by then', () => {
    expect(rowsOf(0)['writer']).toEqual({
      who: 'writer',
      way: 'writer',
      origin: '',
      places: [],
      hasSpoken: false,
      letIn: null,
      refused: null,
      ended: null,
    });
    expect(rowsOf(5000)['writer']).toMatchObject({ letIn: { at: 60 }, ended: null });
    // The Close frame has arrived, and the program has not heard of it: its answer is under way.
    expect(rowsOf(10_085)['writer']?.ended).toMatchObject({ wire: 'Close 4403', told: '' });
  });

  it('tells two pages with one cookie apart by their Origin', () => {
    const run = runOf(evilJson);
    const ways = ['ann', 'evil-page', 'mute'].map((who) => ({ who, way: who }));
    const rows = toCredentialsView(run, cursorAtEnd(run), ways, ['session=', 'Bearer']);
    expect(
      rows.map(({ origin, places, letIn }) => [origin, places[0]?.text, letIn !== null]),
    ).toEqual([
      ['http://lab', 'session=ann', true],
      ['http://evil', 'session=ann', true],
      ['http://lab', undefined, false],
    ]);
  });
});
