import {
  chain,
  noop,
  type Rule,
  type SchematicContext,
  type Tree,
} from '@angular-devkit/schematics';
import { addRootProvider } from '@schematics/angular/utility';
import { findApplication } from '../workspace/application';
import { socketConfig } from '../workspace/socket-config';
import { addSocketIoClient } from '../workspace/socket-io-client';
import { importedNames, parse, typescriptFiles } from '../workspace/source-files';
import { allowCommonJs } from './allow-common-js';
import type { NgAddOptions } from './schema';

const PROVIDERS = ['provideSocketIo', 'SocketIoModule'];

/**
 * `ng add @wirelight/angular`: the peer dependency socket.io-client, and one `provideSocketIo` in the
 * application's configuration, or in the module that it bootstraps; where a server renders the application,
 * leave for what the client brings on Node.js. Running it again changes nothing.
 */
export function ngAdd({ project, url = '' }: NgAddOptions): Rule {
  return async (tree: Tree, { logger }: SchematicContext) => {
    const application = await findApplication(tree, project);
    const present = findProvider(tree, application.sourceRoot);
    if (present !== undefined) {
      logger.info(`${present.file} provides a socket already; nothing to add there.`);
      if (present.from === 'ngx-socket-io') {
        logger.info('To move it over: ng generate @wirelight/angular:from-ngx-socket-io');
      }
    } else {
      logger.info(
        `injectSocket() gives the socket, which connects to ${url || 'the origin of the page'}. ` +
          'A component to begin with, and its test: node_modules/@wirelight/angular/README.md',
      );
    }
    return chain([
      addSocketIoClient(),
      allowCommonJs(application.name),
      present !== undefined
        ? noop()
        : addRootProvider(application.name, ({ code, external }) => {
            return code`${external('provideSocketIo', '@wirelight/angular')}(${socketConfig(url)})`;
          }),
    ]);
  };
}

/** Where an application provides a socket, and from which package. What tests provide is theirs. */
function findProvider(tree: Tree, folder: string): { file: string; from: string } | undefined {
  for (const file of typescriptFiles(tree, folder)) {
    if (file.endsWith('.spec.ts')) continue;
    const source = parse(file, tree.readText(file));
    for (const from of ['@wirelight/angular', 'ngx-socket-io']) {
      const names = importedNames(source, from);
      if (PROVIDERS.some((name) => names.has(name))) return { file, from };
    }
  }
  return undefined;
}
