import { SOMEONE_ELSES_PAGE, WHO_ARE_YOU, type Scenario } from '@wirelight/simulator';
import { cursorAtEnd } from '@wirelight/visuals';
import { toCredentialsView, type CredentialRow } from '@wirelight/visuals/credentials';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAllToldInOrder, expectNothingElseTold } from '../../../../fixtures/expect-told';
import { readLabText } from '../../../../fixtures/lab-text';
import { runScenario } from '../../../../fixtures/run-scenario';
import { wireTexts } from '../../../../fixtures/wire-texts';
import { readFragment } from '../../lab-parts/link/deep-link';
import { WAYS } from './ways';

const TEXT = readLabText('who-are-you');
const SCENARIOS: readonly [Scenario, ...Scenario[]] = [WHO_ARE_YOU, SOMEONE_ELSES_PAGE];

describe('the text of "Who are you?"', () => {
  let texts: readonly string[];
  beforeAll(async () => {
    const runs = await Promise.all(SCENARIOS.map((scenario) => runScenario(scenario)));
    const { headLines, bodies } = wireTexts(runs);
    texts = [...headLines, ...bodies];
  });

  it('quotes something', () => {
    expect(TEXT.quotes.length).toBeGreaterThan(10);
  });

  it.each(TEXT.quotes)('quotes %s as it is on the wire', (quote) => {
    expect(texts.filter((text) => text.startsWith(quote))).not.toEqual([]);
  });

  it.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
    'has a text for everything to notice in %s, and tells it in the order in which it happens',
    async (_, scenario) => {
      expectAllToldInOrder(TEXT, scenario, await runScenario(scenario));
    },
  );

  it('has no text about what is nowhere to be noticed', () => {
    expectNothingElseTold(TEXT, SCENARIOS);
  });

  it.each(TEXT.links)('links to a run that there is: %s', (fragment) => {
    expect(readFragment(SCENARIOS, fragment).problems).toEqual([]);
  });
});

it.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
  'knows the way of every client of %s',
  (_, { id, hosts }) => {
    const clients = hosts.filter(({ role }) => role === 'client').map(({ name }) => name);
    expect(WAYS[id]?.ways.map(({ who }) => who).sort()).toEqual(clients.sort());
  },
);

/** A word for each client's fate, e.g. `writer: Close 4401, close 4401 who are you?`. */
async function fates(
  scenario: Scenario,
  settings: Record<string, string>,
): Promise<Readonly<Record<string, string>>> {
  const recording = await runScenario(scenario, settings);
  const { ways, secrets } = WAYS[scenario.id] ?? { ways: [], secrets: [] };
  const rows = toCredentialsView(recording, cursorAtEnd(recording), ways, secrets);
  return Object.fromEntries(rows.map((row) => [row.who, fateOf(row)]));
}

function fateOf({ letIn, refused }: CredentialRow): string {
  if (letIn !== null) return 'let in';
  return refused === null ? 'waits' : `${refused.wire}, ${refused.told}`.trim();
}

const BY_MIDDLEWARE = 'CONNECT_ERROR, connect_error: not authorized';
const TOO_LATE = 'Close 4401, close 4401 who are you?';
const IN_A_REQUEST = '401 Unauthorized, refused: 401';
const IN_THE_HANDSHAKE = '401 Unauthorized, close 1006';

describe('[X2] what the table of "Who are you?" says', () => {
  it('right tokens: every way lets in', async () => {
    const { foe, nobody, ...others } = await fates(WHO_ARE_YOU, {});
    expect([foe, nobody]).toEqual([BY_MIDDLEWARE, TOO_LATE]);
    expect(Object.keys(others)).toHaveLength(7);
    expect(new Set(Object.values(others))).toEqual(new Set(['let in']));
  });

  it('wrong tokens: each way is refused in its own manner', async () => {
    expect(await fates(WHO_ARE_YOU, { token: 'wrong' })).toEqual({
      friend: BY_MIDDLEWARE,
      foe: BY_MIDDLEWARE,
      poller: BY_MIDDLEWARE,
      member: IN_A_REQUEST,
      holder: IN_A_REQUEST,
      writer: TOO_LATE,
      polyglot: TOO_LATE,
      speaker: TOO_LATE,
      nobody: TOO_LATE,
    });
  });

  it('refused in the handshake, a page hears 1006 and nothing of the 401', async () => {
    const refusal = 'in the handshake';
    const wrong = await fates(WHO_ARE_YOU, { token: 'wrong', refusal });
    expect([wrong['writer'], wrong['polyglot'], wrong['speaker'], wrong['nobody']]).toEqual(
      Array(4).fill(IN_THE_HANDSHAKE),
    );
    const right = await fates(WHO_ARE_YOU, { refusal });
    expect([right['writer'], right['speaker']]).toEqual(['let in', IN_THE_HANDSHAKE]);
  });

  it.each([
    ['nothing', 'let in'],
    ['SameSite', 'CONNECT_ERROR, refused: who are you?'],
    ['origin', '400 Bad Request, refused: websocket error'],
    ['ticket', 'CONNECT_ERROR, refused: no ticket'],
  ])('the bank checks %s: somebody else’s page gets “%s”, Ann is let in', async (check, fate) => {
    expect(await fates(SOMEONE_ELSES_PAGE, { check })).toMatchObject({
      ann: 'let in',
      'evil-page': fate,
    });
  });
});
