// Runs every scenario once with its defaults and keeps the recordings, for what must be drawn before anything runs:
// pre-rendered pages and component stories. The tab's own run gives the same bytes.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRealm } from './load-realm.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const TARGETS = [
  'projects/site/src/generated/recordings',
  'projects/visuals/src/generated/recordings',
];

const { PROGRAMS, runRequest, recordingToJson } = await loadRealm('tools/recordings-entry.ts');
for (const [id, { scenario }] of PROGRAMS) {
  const outcome = await runRequest({
    scenario: id,
    seed: scenario.seed,
    settings: {},
    interventions: [],
  });
  if (!outcome.ok) throw new Error(`${id}: ${outcome.error.code} ${outcome.error.message}`);
  const json = recordingToJson(outcome.recording);
  for (const target of TARGETS) {
    await mkdir(path.join(root, target), { recursive: true });
    await writeFile(path.join(root, target, `${id}.json`), json);
  }
  console.log(
    `recording: ${id}, ${outcome.recording.entries.length} entries, ${json.length} characters`,
  );
}
