import { SchematicsException, strings, type Tree } from '@angular-devkit/schematics';
import { posix } from 'node:path';
import * as ts from 'typescript';
import { parse } from '../workspace/source-files';
import type { SocketOptions } from './schema';

/** The two interfaces that type a socket, and where they come from. */
export interface EventTypes {
  readonly serverToClient: string;
  readonly clientToServer: string;
  /** Module specifier, seen from the socket's file. */
  readonly eventsImport: string;
  /** Whether they are made together with the socket. */
  readonly isOwn: boolean;
}

/**
 * Which interfaces type the socket: those in the file `--events`, else new ones.
 *
 * @param folder - Where the socket's file will be.
 * @throws When the file is not there, or does not export one interface for each direction.
 */
export function eventTypes(tree: Tree, options: SocketOptions, folder: string): EventTypes {
  const { name, events } = options;
  if (events === undefined) {
    return {
      serverToClient: options.serverToClient ?? `${strings.classify(name)}ServerToClient`,
      clientToServer: options.clientToServer ?? `${strings.classify(name)}ClientToServer`,
      eventsImport: `./${strings.dasherize(name)}-events`,
      isOwn: true,
    };
  }
  const file = posix.join('/', events);
  if (!tree.exists(file)) throw new SchematicsException(`There is no file "${events}" (--events).`);
  const exported = exportedTypes(parse(file, tree.readText(file)));
  const choose = (part: string, option: string, given?: string): string => {
    const found = exported.filter((type) =>
      given === undefined ? type.includes(part) : type === given,
    );
    if (found.length === 1) return found[0] ?? part;
    throw new SchematicsException(
      `${events} exports ${found.length} interfaces named ${given ?? `*${part}*`}; ` +
        `say which with --${option}. It exports: ${exported.join(', ') || 'none'}.`,
    );
  };
  const relative = posix.relative(folder, file).replace(/\.ts$/, '');
  return {
    serverToClient: choose('ServerToClient', 'server-to-client', options.serverToClient),
    clientToServer: choose('ClientToServer', 'client-to-server', options.clientToServer),
    eventsImport: relative.startsWith('.') ? relative : `./${relative}`,
    isOwn: false,
  };
}

/** Names of the interfaces and type aliases that a file exports where it declares them. */
function exportedTypes(file: ts.SourceFile): string[] {
  return file.statements
    .filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .map(({ name }) => name.text);
}
