import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { Dock } from './dock';

interface Rendered {
  readonly fixture: ComponentFixture<Dock>;
  readonly element: HTMLElement;
  readonly said: string[];
  readonly button: (name: string) => HTMLButtonElement;
}

async function render(inputs: Readonly<Record<string, unknown>> = {}): Promise<Rendered> {
  const fixture = TestBed.createComponent(Dock);
  const all = { index: 12, count: 58, at: 123.4, label: 'ping', ...inputs };
  for (const [name, value] of Object.entries(all)) fixture.componentRef.setInput(name, value);
  const said: string[] = [];
  const dock = fixture.componentInstance;
  dock.play.subscribe(() => said.push('play'));
  dock.pause.subscribe(() => said.push('pause'));
  dock.stepForward.subscribe(() => said.push('step forward'));
  dock.stepBack.subscribe(() => said.push('step back'));
  dock.seek.subscribe((index) => said.push(`seek ${index}`));
  dock.speedChange.subscribe((speed) => said.push(`speed ${speed}`));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const button = (name: string): HTMLButtonElement => {
    const found = element.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
    if (found === null) throw new Error(`no button ${name}`);
    return found;
  };
  return { fixture, element, said, button };
}

describe('Dock', () => {
  it('asks for what its buttons say', async () => {
    const { fixture, said, button } = await render();
    button('Play').click();
    button('Step forward').click();
    button('Step back').click();
    fixture.componentRef.setInput('playing', true);
    await fixture.whenStable();
    button('Pause').click();
    expect(said).toEqual(['play', 'step forward', 'step back', 'pause']);
  });

  it('seeks with the scrubber and says where it is', async () => {
    const { element, said } = await render();
    const scrubber = element.querySelector<HTMLInputElement>('.scrubber')!;
    expect(scrubber.value).toBe('12');
    expect(scrubber.getAttribute('aria-valuetext')).toBe('entry 12 of 58, at 123.4 ms: ping');
    scrubber.value = '40';
    scrubber.dispatchEvent(new Event('input'));
    expect(said).toEqual(['seek 40']);
  });

  it('offers speeds from a hundredth to a hundred times', async () => {
    const { element, said } = await render({ speed: 0.05 });
    const select = element.querySelector('select')!;
    expect(select.selectedOptions[0]?.textContent.trim()).toBe('1/20×');
    select.value = '100';
    select.dispatchEvent(new Event('change'));
    expect(said).toEqual(['speed 100']);
  });

  it('cannot step beyond the ends', async () => {
    const { fixture, button } = await render({ index: 0 });
    expect(button('Step back').disabled).toBe(true);
    fixture.componentRef.setInput('index', 58);
    await fixture.whenStable();
    expect(button('Step back').disabled).toBe(false);
    expect(button('Step forward').disabled).toBe(true);
  });

  it('does nothing while disabled', async () => {
    const { element } = await render({ disabled: true });
    const controls = element.querySelectorAll('button, input, select');
    expect(controls).toHaveLength(5);
    for (const control of controls) expect(control.matches(':disabled')).toBe(true);
  });

  it('has controls that a finger can hit, also on a phone', async () => {
    const { element } = await render();
    element.style.inlineSize = '360px';
    for (const control of element.querySelectorAll('button, input, select')) {
      expect(control.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    }
    expect(element.scrollWidth).toBeLessThanOrEqual(360);
  });

  it.each(['light', 'dark'])('has nothing for axe to find, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const { element } = await render();
    expect(await axeViolations(element)).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });
});
