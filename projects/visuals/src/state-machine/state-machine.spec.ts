import { TestBed } from '@angular/core/testing';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/come-back.json';
import { cursorAt } from '../timeline/cursor';
import { CLIENT_MACHINES } from './client-machines';
import { StateMachine } from './state-machine';
import { StateMachineHarness } from './state-machine.harness';
import { stateStepsOf } from './state-steps';

it.each(['light', 'dark'])('marks the state and the way, and says them; axe, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const recording = runOf(json);
  const [socket] = CLIENT_MACHINES;
  if (socket === undefined) throw new Error('no machine');
  const steps = stateStepsOf(recording, { ...socket.source, host: 'client' }, 'disconnected');
  const fixture = TestBed.createComponent(StateMachine);
  const element = fixture.nativeElement as HTMLElement;
  const harness = new StateMachineHarness(element);
  fixture.componentRef.setInput('machine', socket.machine);
  fixture.componentRef.setInput('steps', steps);
  const show = async (at: number): Promise<void> => {
    fixture.componentRef.setInput('index', cursorAt(recording, at).index);
    await fixture.whenStable();
  };
  const picked: number[] = [];
  fixture.componentInstance.picked.subscribe((seq) => picked.push(seq));
  await show(1000);
  expect([harness.present(), harness.lastWay()]).toEqual(['connected', 'CONNECT']);
  await show(8000);
  expect([harness.present(), harness.lastWay()]).toEqual(['waiting', 'lost']);
  expect(harness.says()).toBe('Socket: waiting since 5.02 s, before that connected (lost).');
  harness.pick();
  expect(recording.entries[picked[0] ?? -1]).toMatchObject({ at: 5020, kind: 'state' });
  expect(await axeViolations(element)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
