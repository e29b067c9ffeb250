import { expect, it } from 'vitest';
import { runDefault } from '../run-default.js';
import { GOT, ONE_MANAGER } from './scenario.js';

it('[C1] the observed cache tells of every call what it got, and the key that it looked under', async () => {
  const { entries } = await runDefault(ONE_MANAGER);
  const states = entries.flatMap(({ kind, object }) =>
    kind === 'state' && object?.class === 'io' ? [object.state] : [],
  );
  expect(states.map(({ got, isNew, isKept }) => ({ got, isNew, isKept }))).toEqual(
    GOT.map(({ manager, isNew, isKept }) => ({ got: `Manager ${manager}`, isNew, isKept })),
  );
  const own = 'http://lab:80/socket.io';
  expect(states.map(({ key }) => key)).toEqual([
    ...[own, own, own, own, own, own],
    ...['http://lab:80/elsewhere', 'http://other:80/socket.io', own],
  ]);
  expect(states.at(-1)?.['kept']).toEqual({
    [own]: ['Manager 1'],
    'http://lab:80/elsewhere': ['Manager 5'],
    'http://other:80/socket.io': ['Manager 6'],
  });
});
