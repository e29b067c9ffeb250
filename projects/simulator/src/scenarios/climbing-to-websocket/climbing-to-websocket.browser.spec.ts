import { recordingDigest } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { forbidRealTime } from '../../realm/forbid-real-time.js';
import { runRequest } from '../../realm/run-request.js';
import { traceText } from '../../recorder/trace-text.js';
import digest from './climbing-to-websocket.digest.txt?raw';
import trace from './climbing-to-websocket.trace.txt?raw';
import { CLIMBING_TO_WEBSOCKET } from './scenario.js';

it('gives the same bytes in Chromium as in Node', async () => {
  const allow = forbidRealTime();
  const { id: scenario, seed } = CLIMBING_TO_WEBSOCKET;
  const outcome = await runRequest({ scenario, seed, settings: {}, interventions: [] }).finally(
    allow,
  );
  if (!outcome.ok) throw new Error(outcome.error.message);
  expect(traceText(outcome.recording)).toBe(trace);
  expect(recordingDigest(outcome.recording)).toBe(digest.trim());
});
