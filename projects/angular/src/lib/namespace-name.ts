import { checkNamespace } from './check-usage';

/**
 * The one name of a namespace: `admin`, `/admin` and `/admin/` are `/admin`; nothing is `/`.
 *
 * @throws `SOCKET_BAD_NAMESPACE` in development.
 */
export function namespaceName(namespace: string): string {
  checkNamespace(namespace);
  return `/${namespace.replace(/^\/+|\/+$/g, '')}`;
}
