import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { READERS, sameNewsRun } from '../fixtures/same-news-run';
import { LaneChart } from './lane-chart';
import type { ChartLane } from './lane-chart.view';

const { entries, duration } = sameNewsRun();

/** How many bytes had been sent and received, over time: counted here from the run. */
function laneOf(name: string): ChartLane {
  const own = entries.filter(
    ({ kind, from, to }) =>
      (kind === 'sent' && from === name) || (kind === 'received' && to === name),
  );
  let sum = 0;
  const line = own.flatMap(({ at, bytes }) => {
    const before = { at, value: sum };
    sum += bytes.length;
    return [before, { at, value: sum }];
  });
  const times = (wanted: string): readonly number[] =>
    own.filter(({ kind }) => kind === wanted).map(({ at }) => at);
  return { name, line, sent: times('sent'), received: times('received') };
}

const lanes = READERS.map(laneOf);
const texts = lanes.map(({ line }) => `${line.at(-1)?.value ?? 0} B in all`);

const meta: Meta<LaneChart> = { title: 'Lane chart', component: LaneChart };
export default meta;

/** The bytes of six transports, a third into the run. */
export const Whole: StoryObj<LaneChart> = {
  args: { lanes, texts, duration, at: duration / 3 },
  play: async ({ canvasElement }) => {
    const slider = within(canvasElement).getByRole('slider', { name: 'Moment' });
    await expect(slider).toHaveAttribute('aria-valuetext', '53.67 s');
    await expect(within(canvasElement).getAllByRole('listitem')).toHaveLength(READERS.length);
  },
};

/** Two seconds of it. */
export const Near: StoryObj<LaneChart> = { args: { lanes, texts, duration, at: 3000, span: 2000 } };
