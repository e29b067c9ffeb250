import {
  BOARD_RECEIVERS,
  ONE_WIRE_MANY_NAMESPACES,
  ROOM_BOARD,
  THE_ORDERS_PUZZLE,
  WHO_GETS_IT,
  type Scenario,
} from '@wirelight/simulator';
import { cursorAtEnd } from '@wirelight/visuals';
import { toRoomBoardView } from '@wirelight/visuals/room-board';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAllToldInOrder, expectNothingElseTold } from '../../../../fixtures/expect-told';
import { readLabText } from '../../../../fixtures/lab-text';
import { runScenario } from '../../../../fixtures/run-scenario';
import { wireTexts } from '../../../../fixtures/wire-texts';
import { readFragment } from '../../lab-parts/link/deep-link';

const TEXT = readLabText('who-gets-it');

const SCENARIOS: readonly [Scenario, ...Scenario[]] = [
  ROOM_BOARD,
  THE_ORDERS_PUZZLE,
  WHO_GETS_IT,
  ONE_WIRE_MANY_NAMESPACES,
];

describe('the text of "Who gets it?"', () => {
  let bodies: readonly string[];
  beforeAll(async () => {
    const runs = await Promise.all(SCENARIOS.map((scenario) => runScenario(scenario)));
    ({ bodies } = wireTexts(runs));
  });

  it('quotes something', () => {
    expect(TEXT.quotes.length).toBeGreaterThan(10);
  });

  it.each(TEXT.quotes)('quotes %s as it is on the wire', (quote) => {
    expect(bodies.filter((body) => body.startsWith(quote))).not.toEqual([]);
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

it.each(Object.entries(BOARD_RECEIVERS))(
  '[A3][A4] the board shows who got %s, and a reason that agrees with it',
  async (form, names) => {
    const recording = await runScenario(ROOM_BOARD, { form });
    const { sockets } = toRoomBoardView(recording, cursorAtEnd(recording));
    const got = sockets.filter(({ delivery }) => delivery === 'got');
    expect(got.map(({ who }) => who)).toEqual(names);
    const heard = recording.entries.filter(({ text }) => text === 'hears rain');
    expect(heard.map(({ from }) => from).sort()).toEqual([...names].sort());
    for (const { delivery, why } of sockets) {
      const isLeftOut = /^(not in|left out|it is another|is in .*does not know)/.test(why);
      expect([why, isLeftOut]).toEqual([why, delivery === 'none']);
    }
  },
);
