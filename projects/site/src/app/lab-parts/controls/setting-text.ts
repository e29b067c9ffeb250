import type { Scenario, SettingValue } from '@wirelight/simulator';
import { LAB_WORDS } from '../../words/lab-words';

/** A setting and a value as the controls show them, e.g. `Block the Upgrade: on`, `Latency, one way: 40 ms`. */
export function settingText({ settings }: Scenario, name: string, value: SettingValue): string {
  const { label, options } = LAB_WORDS.settings[name] ?? { label: name, options: {} };
  const setting = settings[name];
  const unit = setting?.kind === 'number' ? ` ${setting.unit}` : '';
  return `${label}: ${options[value] ?? value}${unit}`;
}
