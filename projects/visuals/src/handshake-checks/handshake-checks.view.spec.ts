import { upgradeRequestChecks } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { handshakeRequest } from '../fixtures/handshake';
import { toHandshakeCheckRows } from './handshake-checks.view';

const rowOf = (name: string, changes: Parameters<typeof handshakeRequest>[0]) =>
  toHandshakeCheckRows(upgradeRequestChecks(handshakeRequest(changes))).find(
    (row) => row.name === name,
  );

it('says of a rule that is kept what was found', () => {
  expect(rowOf('Upgrade', {})).toMatchObject({
    isKept: true,
    says: 'kept: ',
    found: 'websocket',
    source: 'RFC 6455, section 4.1, item 5',
  });
});

it('says of one that is broken what stands there instead, or that nothing does', () => {
  expect(rowOf('Upgrade', { Upgrade: 'h2c' })).toMatchObject({
    isKept: false,
    says: 'broken: ',
    found: 'h2c',
  });
  expect(rowOf('Upgrade', { Upgrade: null })).toMatchObject({ isKept: false, found: 'not there' });
});
