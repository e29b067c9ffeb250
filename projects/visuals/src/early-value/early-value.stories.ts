import { Component, signal } from '@angular/core';
import { EventPhase } from '@angular/core/primitives/event-dispatch';
import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, waitFor, within } from 'storybook/test';
import { EarlyValue } from './early-value';

/** Two fields of a pre-rendered page: what stands in `value` is there before the bindings, as what a reader has typed early. */
@Component({
  imports: [EarlyValue],
  template: `
    <p>
      <label
        >With <code>vizEarlyValue</code>
        <input
          #kept
          vizEarlyValue
          value="upgrade"
          [value]="query()"
          (input)="heard.set(kept.value)"
      /></label>
      <output aria-label="Heard of the first">{{ heard() }}</output>
    </p>
    <p>
      <label
        >Without
        <input #lost value="upgrade" [value]="query()" (input)="heardOfOther.set(lost.value)"
      /></label>
      <output aria-label="Heard of the second">{{ heardOfOther() }}</output>
    </p>
  `,
})
class EarlyFields {
  /** What the page was rendered with. */
  readonly query = signal('ping');
  readonly heard = signal('');
  readonly heardOfOther = signal('');
}

const meta: Meta<EarlyFields> = { title: 'Early value', component: EarlyFields };
export default meta;

/** As Angular marks an event that it replays once the page has come to life. */
const replayed = (): Event =>
  Object.defineProperty(new Event('input', { bubbles: true }), 'eventPhase', {
    value: EventPhase.REPLAY,
  });

/** The reader typed “upgrade” before the scripts were there, and the bindings have put “ping” back. */
export const TypedBeforeHydration: StoryObj<EarlyFields> = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const [kept, lost] = canvas.getAllByRole<HTMLInputElement>('textbox');
    await expect(kept).toHaveValue('ping');
    kept?.dispatchEvent(replayed());
    lost?.dispatchEvent(replayed());
    await expect(kept).toHaveValue('upgrade');
    await waitFor(async () =>
      expect(canvas.getByLabelText('Heard of the first')).toHaveTextContent('upgrade'),
    );
    await expect(lost).toHaveValue('ping');
    await expect(canvas.getByLabelText('Heard of the second')).toHaveTextContent('ping');
  },
};
