import { describe, expect, it } from 'vitest';
import { provideSocketIo } from '../provide-socket-io';
import { createSocketToken } from './create-socket-token';
import { provideNamedSocketIo } from './provide-named-socket-io';
import type { SocketFeature, SocketFeatureKind } from './socket-feature';

const feature = (kind: SocketFeatureKind): SocketFeature => ({ kind, around: (make) => make });

describe('features that contradict each other', () => {
  it.each<[code: string, ...features: SocketFeature[]]>([
    ['SOCKET_FEATURE_TWICE', feature('withAuth'), feature('withAuth')],
    ['SOCKET_FEATURE_CONFLICT', feature('withLazyConnection'), feature('withConnectWhen')],
  ])('%s is thrown while providing', (code, ...features) => {
    const error = expect.objectContaining({ code }) as Error;

    expect(() => provideSocketIo({}, ...features)).toThrow(error);
    expect(() => provideNamedSocketIo(createSocketToken('x'), {}, ...features)).toThrow(error);
  });

  it('others go together', () => {
    const kinds: SocketFeatureKind[] = ['withAuth', 'withConnectWhen', 'withLogger', 'withZone'];

    expect(() => provideSocketIo({}, ...kinds.map(feature))).not.toThrow();
  });
});
