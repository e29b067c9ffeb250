import type { SocketIoConfig } from '../socket-io-config';
import type { WrappedSocket } from '../wrapped-socket';

/** Options of the Manager, the engine and the socket. */
export type SocketIoOptions = NonNullable<SocketIoConfig['options']>;

/**
 * Makes a socket, in the injection context of its provider, or of `new`.
 *
 * @param overrides - Options that win over those of the configuration.
 */
export type MakeSocket = (overrides?: SocketIoOptions) => WrappedSocket;

/** What a feature is about; each kind can be given once for a socket. */
export type SocketFeatureKind =
  | 'withAuth'
  | 'withConnectWhen'
  | 'withConnectionState'
  | 'withEventValidation'
  | 'withLazyConnection'
  | 'withLogger'
  | 'withZone';

/**
 * An extra of `provideSocketIo`, or of a socket made with `new` in an injection context. An application
 * that does not import it has nothing of it.
 *
 * The first feature of a list sets up first.
 */
export interface SocketFeature {
  readonly kind: SocketFeatureKind;
  /** The maker with this feature; runs in the injection context of the provider. */
  readonly around: (make: MakeSocket) => MakeSocket;
}

/** Whether what a constructor got is a feature: the `ApplicationRef` of ngx-socket-io is none. */
export function isFeature(value: unknown): value is SocketFeature {
  return (value as SocketFeature | null | undefined)?.around !== undefined;
}
