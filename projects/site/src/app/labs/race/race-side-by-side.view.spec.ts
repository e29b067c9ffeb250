import type { Recording } from '@wirelight/protocols';
import { SAME_NEWS } from '@wirelight/simulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { runScenario } from '../../../../fixtures/run-scenario';
import { OWN_APIS_WORDS } from '../../words/own-apis-words';
import { toRaceSideBySide } from './race-side-by-side';

const { compare, race: words } = OWN_APIS_WORDS;

/** As much of a run as a real one lasts. */
const upTo = (recording: Recording, at: number): Recording => ({
  ...recording,
  duration: at,
  entries: recording.entries.filter((entry) => entry.at <= at),
});

let virtual: Recording;
/** Stands for a real run: the same with a slower network, and without an iframe. */
let slower: Recording;
beforeAll(async () => {
  virtual = await runScenario(SAME_NEWS);
  const { entries, ...rest } = upTo(await runScenario(SAME_NEWS, { latency: 80 }), 10_000);
  slower = {
    ...rest,
    entries: entries
      .filter(({ from, to }) => from !== 'frame' && to !== 'frame')
      .map((entry) =>
        entry.kind === 'start' && entry.from === 'long'
          ? { ...entry, kind: 'note', from: 'frame', to: 'frame', text: 'left out: for a test' }
          : entry,
      ),
  };
});

describe('toRaceSideBySide', () => {
  const cellsOf = (real: Recording, other: Recording | null, name: string) =>
    toRaceSideBySide(real, other).rows.find((row) => row.name === name)?.cells;

  it('finds no difference between a run and as much of itself, but the headers', () => {
    const { rows, remarks } = toRaceSideBySide(upTo(virtual, 10_000), virtual);
    expect(rows).toHaveLength(6);
    for (const { cells } of rows) {
      for (const { virtual: one, real } of cells.slice(0, -1)) expect(real).toBe(one);
      expect(cells.at(-1)?.real).toBe(compare.notMeasured);
    }
    expect(cellsOf(upTo(virtual, 10_000), virtual, 'Short polling')?.[0]).toEqual({
      virtual: '4',
      real: '4',
    });
    expect(remarks).toEqual([words.asLate, words.headers]);
  });

  it('says what came later, and what did not run', () => {
    const { remarks } = toRaceSideBySide(slower, virtual);
    expect(cellsOf(slower, virtual, 'WebSocket')?.[2]).toEqual({ virtual: '50 ms', real: '80 ms' });
    expect(cellsOf(slower, virtual, 'Iframe')?.[0]).toEqual({ virtual: '1', real: 'not run' });
    expect(remarks).toContain(compare.leftOut('Iframe', 'for a test'));
    expect(remarks).toContain(words.later('Long polling', '30 ms'));
    // A question and its answer: two ways of 30 ms more.
    expect(remarks).toContain(words.asking('Short polling', '1.66 s', '1.6 s'));
    expect(remarks).not.toContain(words.asLate);
  });

  it('says where more was asked', async () => {
    const busy = upTo(await runScenario(SAME_NEWS, { interval: 1000 }), 10_000);
    expect(toRaceSideBySide(busy, virtual).remarks).toContain(
      words.requests(['Short polling 10 instead of 4']),
    );
  });

  it('has nothing to compare with after a change in the middle', () => {
    const { rows, remarks } = toRaceSideBySide(slower, null);
    expect(rows[0]?.cells[0]).toEqual({ virtual: null, real: '4' });
    expect(remarks).toContain(compare.forked);
    expect(remarks.join()).not.toContain('later');
  });
});
