import { decodeUtf8Lossy } from '@wirelight/protocols';
import { wireContent } from '@wirelight/simulator';
import { describe, expect, it } from 'vitest';
import { PASSAGES } from '../../../generated/docs/passages';
import { runOf, sectionsOf, shownBy } from '../../../../fixtures/evidence';
import { quotesIn } from '../../../../fixtures/lab-text';
import { createSearch } from '../search/create-search';
import { SYMPTOMS_RUNS } from './symptoms-evidence';

const SECTIONS = sectionsOf('docs/symptoms.md');

it('has a run for every symptom, and a symptom for every run', () => {
  expect(SYMPTOMS_RUNS.map(({ claim }) => claim)).toEqual([...SECTIONS.keys()]);
});

describe.each(SYMPTOMS_RUNS)('the run of $claim', (evidence) => {
  it('has the entry, with every quote of the text in it', async () => {
    const said = await shownBy(evidence);
    for (const quote of quotesIn(SECTIONS.get(evidence.claim) ?? '')) expect(said).toContain(quote);
  });
});

describe('what the runs say beyond their entry', () => {
  it('a WebSocket that is closed while it connects is told by nothing but the console, and the next one connects', async () => {
    const { entries } = await runOf('closed-too-early');
    const heard = entries.filter(({ kind, from }) => kind === 'note' && from === 'effect');
    expect(heard.map(({ text }) => text.replace(/ .*/, ''))).toEqual(['console:', 'connect']);
  });

  it('what is asked for before every poll is twice as many requests, and answered polls are not to be kept', async () => {
    const { entries } = await runOf('preflights');
    const starts = (host: string, key: 'from' | 'to') =>
      entries
        .filter((entry) => entry.kind === 'sent' && entry.layer === 'http' && entry[key] === host)
        .map((entry) => decodeUtf8Lossy(wireContent(entry).head));
    expect(starts('poller', 'from')).toHaveLength(2 * starts('plain', 'from').length);
    const addresses = starts('poller', 'from').map((head) => head.split(' ')[1]);
    expect(new Set(addresses).size).toBe(addresses.length / 2);
    const answers = starts('steady', 'to').filter((head) => head.startsWith('HTTP/1.1 200 '));
    expect(answers).not.toHaveLength(0);
    expect(answers.filter((head) => !/^cache-control: no-store$/im.test(head))).toEqual([]);
  });

  it('two listeners hear one frame', async () => {
    const { entries } = await runOf('after-the-cut');
    const heard = entries.filter(({ from, text }) => from === 'doubled' && text === 'news 5');
    expect(heard).toHaveLength(2);
    expect(new Set(heard.map(({ cause }) => cause?.seq)).size).toBe(1);
  });

  it('the last news before the fifth was the third', async () => {
    const { entries } = await runOf('after-the-cut');
    const heard = entries.filter(({ from, text }) => from === 'tidy' && text.startsWith('news '));
    expect(heard.slice(0, 4).map(({ text }) => text)).toEqual([
      ...['news 1', 'news 2', 'news 3', 'news 5'],
    ]);
  });

  it('what was emitted while nobody was there left twelve seconds later', async () => {
    const { entries } = await runOf('come-back');
    const emitted = entries.find(({ text }) => text === 'emit("two")');
    const sent = entries.find(
      (entry) =>
        entry.kind === 'sent' && decodeUtf8Lossy(wireContent(entry).body) === '42["say","two"]',
    );
    expect(Math.trunc(((sent?.at ?? 0) - (emitted?.at ?? 0)) / 1000)).toBe(12);
  });

  it('the transport stays at polling', async () => {
    const { entries } = await runOf('when-climbing-fails', { road: 'removes the header' });
    const notes = entries.filter(({ kind }) => kind === 'note').map(({ text }) => text);
    expect(notes).toContain('2 + 3 = 5 over polling');
    expect(notes).not.toContain('upgraded to websocket');
  });
});

/** What somebody pastes into a search, and the symptom that has to come first. */
describe.each([
  ['xhr poll error', 'xhr-poll-error'],
  ['blocked by CORS policy', 'cors'],
  ['Access-Control-Allow-Origin', 'cors'],
  ['Request header field x-token is not allowed', 'header-not-allowed'],
  ['Access-Control-Allow-Headers', 'header-not-allowed'],
  ['extraHeaders CORS', 'header-not-allowed'],
  ['OPTIONS before every poll', 'options-before-every-poll'],
  ['preflight every request', 'options-before-every-poll'],
  ['Access-Control-Max-Age', 'options-before-every-poll'],
  ['xhr post error', 'status'],
  ['502', 'status'],
  ['{"code":1,"message":"Session ID unknown"}', 'session-id-unknown'],
  ['Unsupported protocol version', 'protocol-version'],
  ['websocket error', 'websocket-error'],
  ['WebSocket connection to failed', 'websocket-error'],
  ['WebSocket is closed before the connection is established', 'closed-too-early'],
  ['StrictMode', 'closed-too-early'],
  ['stuck at polling', 'stays-at-polling'],
  ['nginx upgrade', 'stays-at-polling'],
  ['invalid namespace', 'invalid-namespace'],
  ['refused after reconnect', 'token-expired'],
  ['event twice', 'twice'],
  ['duplicate events', 'twice'],
  ['memory leak', 'twice'],
  ['emit before connect', 'emit-before-connect'],
  ['operation has timed out', 'ack-timeout'],
  ['ping timeout', 'ping-timeout'],
  ['mobile', 'ping-timeout'],
  ['transport close', 'transport-close'],
  ['transport error', 'transport-error'],
  ['io server disconnect', 'io-server-disconnect'],
])('the search for %s', (query, symptom) => {
  it(`leads to ${symptom}`, () => {
    const urls = createSearch(PASSAGES)(query).hits.map(({ passage }) => passage.url);
    expect(urls.slice(0, 3)).toContain(`/symptoms#${symptom}`);
  });
});
