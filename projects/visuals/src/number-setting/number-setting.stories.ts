import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, userEvent, within } from 'storybook/test';
import { NumberSetting } from './number-setting';

const meta: Meta<NumberSetting> = { title: 'Number setting', component: NumberSetting };
export default meta;

/** The latency of a link. */
export const Latency: StoryObj<NumberSetting> = {
  args: {
    label: 'Latency, one way',
    setting: { min: 1, max: 1000, step: 1, unit: 'ms' },
    value: 40,
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const box = canvas.getByRole('spinbutton');
    await userEvent.clear(box);
    await userEvent.type(box, '2000');
    await userEvent.tab();
    await expect(canvas.getByRole('slider')).toHaveValue('1000');
  },
};
