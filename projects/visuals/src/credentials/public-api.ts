export { Credentials } from './credentials';
export { toCredentialsView, type CredentialRow, type CredentialWay } from './credentials.view';
