import type { RunEvidence } from '../evidence/evidence';

const note = (from: string, is: string) => ({ kind: 'note', from, text: { is } }) as const;
const refused = (claim: string, entry: RunEvidence['entry']): RunEvidence => ({
  claim,
  scenario: 'it-does-not-connect',
  entry,
});
const afterTheCut = (claim: string, entry: RunEvidence['entry']): RunEvidence => ({
  claim,
  scenario: 'after-the-cut',
  entry,
});
const answer = (to: string, starts: string) =>
  ({ layer: 'http', from: 'server', to, head: { starts } }) as const;

/** What shows the symptoms of `docs/symptoms.md`. */
export const SYMPTOMS_RUNS: readonly RunEvidence[] = [
  refused('xhr-poll-error', note('nobody', 'connect_error: xhr poll error, status 0')),
  refused('cors', answer('stranger', 'HTTP/1.1 200 ')),
  {
    claim: 'header-not-allowed',
    scenario: 'preflights',
    entry: { kind: 'note', from: 'refused', text: { starts: 'console: ' } },
  },
  {
    claim: 'options-before-every-poll',
    scenario: 'preflights',
    entry: { layer: 'http', from: 'poller', head: { starts: 'OPTIONS ', contains: 'sid=' } },
  },
  refused('status', answer('lost', 'HTTP/1.1 404 ')),
  {
    claim: 'session-id-unknown',
    scenario: 'two-servers',
    entry: { layer: 'http', from: 'two', body: { contains: 'Session ID unknown' } },
  },
  refused('protocol-version', answer('elder', 'HTTP/1.1 400 ')),
  refused('websocket-error', note('insister', 'connect_error: websocket error')),
  {
    claim: 'closed-too-early',
    scenario: 'closed-too-early',
    entry: {
      kind: 'note',
      from: 'effect',
      text: { contains: 'WebSocket is closed before the connection is established.' },
    },
  },
  {
    claim: 'stays-at-polling',
    scenario: 'when-climbing-fails',
    settings: { road: 'removes the header' },
    entry: { layer: 'http', from: 'server', head: { starts: 'HTTP/1.1 400 ' } },
  },
  refused('timeout', note('patient', 'connect_error: timeout')),
  refused('invalid-namespace', { from: 'server', body: { starts: '44/nowhere,' } }),
  refused('refused', { from: 'server', body: { starts: '44/members,' } }),
  afterTheCut('token-expired', {
    layer: 'websocket',
    from: 'server',
    to: 'stale',
    body: { starts: '44{' },
  }),
  afterTheCut('twice', {
    layer: 'websocket',
    from: 'server',
    to: 'doubled',
    body: { is: '42["news",5]' },
  }),
  {
    claim: 'emit-before-connect',
    scenario: 'come-back',
    entry: { from: 'client', body: { is: '42["say","two"]' } },
  },
  afterTheCut('missed', {
    layer: 'websocket',
    from: 'server',
    to: 'tidy',
    body: { is: '42["news",5]' },
  }),
  {
    claim: 'ack-timeout',
    scenario: 'ask-and-answer',
    entry: note('server', 'Error: operation has timed out'),
  },
  { claim: 'ping-timeout', scenario: 'frozen-tab', entry: note('server', 'ping timeout') },
  {
    claim: 'transport-close',
    scenario: 'come-back',
    entry: note('client', 'disconnect: transport close'),
  },
  {
    claim: 'transport-error',
    scenario: 'two-servers',
    entry: note('client', 'disconnect: transport error'),
  },
  {
    claim: 'io-server-disconnect',
    scenario: 'who-are-you',
    entry: { layer: 'websocket', from: 'guarded', to: 'friend', body: { is: '41' } },
  },
  {
    claim: 'close-1006',
    scenario: 'who-are-you',
    settings: { token: 'wrong', refusal: 'in the handshake' },
    entry: note('writer', 'close 1006 '),
  },
];
