import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, userEvent, within } from 'storybook/test';
import { ChoiceSetting } from './choice-setting';

const meta: Meta<ChoiceSetting> = { title: 'Choice setting', component: ChoiceSetting };
export default meta;

/** Two options. */
export const Switch: StoryObj<ChoiceSetting> = {
  args: {
    label: 'Block the Upgrade',
    setting: { options: ['allowed', 'blocked'] },
    value: 'allowed',
  },
  play: async ({ canvasElement }) => {
    const control = within(canvasElement).getByRole('switch', { name: 'Block the Upgrade' });
    await userEvent.click(control);
    await expect(control).toBeChecked();
  },
};

/** Three options. */
export const Radio: StoryObj<ChoiceSetting> = {
  args: {
    label: 'The server program',
    setting: { options: ['answers', 'throws', 'loops for ever'] },
    value: 'answers',
  },
  play: async ({ canvasElement }) => {
    const radio = within(canvasElement).getByRole('radio', { name: 'throws' });
    await userEvent.click(radio);
    await expect(radio).toBeChecked();
  },
};
