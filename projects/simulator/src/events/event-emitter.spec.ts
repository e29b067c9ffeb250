import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { EventEmitter } from './event-emitter.js';

it('is imported in the one way that Node itself understands, in one place', () => {
  const script = "import E from 'events/events.js'; console.log(new E().listenerCount('x'))";
  const cwd = import.meta.dirname;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd });
  expect(output.toString().trim()).toBe('0');

  const source = path.resolve(cwd, '..');
  const importers = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .filter((file) => /from 'events\//.test(readFileSync(path.join(source, file), 'utf8')));
  expect(importers).toEqual([path.join('events', 'event-emitter.ts')]);
});

it('calls its listeners in their order', () => {
  const emitter = new EventEmitter();
  const heard: string[] = [];
  emitter.on('x', () => heard.push('one'));
  emitter.once('x', () => heard.push('once'));
  emitter.emit('x');
  emitter.emit('x');
  expect([heard, emitter.listenerCount('x')]).toEqual([['one', 'once', 'one'], 1]);
});
