import { SocketFeatureError } from './feature-error';
import type { SocketFeature, SocketFeatureKind } from './socket-feature';

/** False in production builds of Angular; not defined where no Angular build took place. */
declare const ngDevMode: boolean | object | undefined;

/** Pairs that cannot both decide. */
const CONFLICTS: readonly (readonly [SocketFeatureKind, SocketFeatureKind])[] = [
  ['withConnectWhen', 'withLazyConnection'],
];

/**
 * @throws `SOCKET_FEATURE_TWICE` and `SOCKET_FEATURE_CONFLICT` in development, for features that
 * contradict each other.
 */
export function checkFeatures(features: readonly SocketFeature[]): void {
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    const kinds = new Set<SocketFeatureKind>();
    for (const { kind } of features) {
      if (kinds.has(kind)) throw new SocketFeatureError('SOCKET_FEATURE_TWICE', kind);
      kinds.add(kind);
    }
    for (const [one, other] of CONFLICTS) {
      if (kinds.has(one) && kinds.has(other)) {
        throw new SocketFeatureError('SOCKET_FEATURE_CONFLICT', `${one} and ${other}`);
      }
    }
  }
}
