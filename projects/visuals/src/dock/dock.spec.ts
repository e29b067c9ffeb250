import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { Dock } from './dock';
import { DockHarness } from './dock.harness';

interface Rendered {
  readonly fixture: ComponentFixture<Dock>;
  readonly element: HTMLElement;
  readonly said: string[];
  readonly dock: DockHarness;
}

async function render(inputs: Readonly<Record<string, unknown>> = {}): Promise<Rendered> {
  const fixture = TestBed.createComponent(Dock);
  const all = { index: 12, count: 58, at: 123.4, label: 'ping', ...inputs };
  for (const [name, value] of Object.entries(all)) fixture.componentRef.setInput(name, value);
  const said: string[] = [];
  const component = fixture.componentInstance;
  component.play.subscribe(() => said.push('play'));
  component.pause.subscribe(() => said.push('pause'));
  component.stepForward.subscribe(() => said.push('step forward'));
  component.stepBack.subscribe(() => said.push('step back'));
  component.seek.subscribe((index) => said.push(`seek ${index}`));
  component.speedChange.subscribe((speed) => said.push(`speed ${speed}`));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return { fixture, element, said, dock: new DockHarness(element) };
}

describe('Dock', () => {
  it('asks for what its buttons say', async () => {
    const { fixture, said, dock } = await render();
    dock.press('Play');
    dock.press('Step forward');
    dock.press('Step back');
    fixture.componentRef.setInput('playing', true);
    await fixture.whenStable();
    dock.press('Pause');
    expect(said).toEqual(['play', 'step forward', 'step back', 'pause']);
  });

  it('seeks with the scrubber and says where it is', async () => {
    const { dock, said } = await render();
    expect(dock.where()).toEqual([12, 'entry 12 of 58, at 123.4 ms: ping']);
    dock.scrubTo(40);
    expect(said).toEqual(['seek 40']);
  });

  it('offers speeds from a hundredth to a hundred times', async () => {
    const { dock, said } = await render({ speed: 0.05 });
    expect(dock.speed()).toBe('1/20×');
    dock.setSpeed('100×');
    dock.setSpeed('1/100×');
    expect(said).toEqual(['speed 100', 'speed 0.01']);
  });

  it('cannot step beyond the ends', async () => {
    const { fixture, dock } = await render({ index: 0 });
    expect([dock.can('Step back'), dock.can('Step forward')]).toEqual([false, true]);
    fixture.componentRef.setInput('index', 58);
    await fixture.whenStable();
    expect([dock.can('Step back'), dock.can('Step forward')]).toEqual([true, false]);
  });

  it('does nothing while disabled', async () => {
    const { dock } = await render({ disabled: true });
    expect(dock.controls()).toHaveLength(5);
    for (const control of dock.controls()) expect(control.matches(':disabled')).toBe(true);
  });

  it('has controls that a finger can hit, also on a phone', async () => {
    const { element, dock } = await render();
    element.style.inlineSize = '360px';
    for (const control of dock.controls()) {
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
