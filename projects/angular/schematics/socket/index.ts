import {
  apply,
  applyTemplates,
  chain,
  filter,
  mergeWith,
  move,
  type Rule,
  strings,
  type Tree,
  url as files,
} from '@angular-devkit/schematics';
import { parseName } from '@schematics/angular/utility/parse-name';
import { findApplication } from '../workspace/application';
import { socketConfig } from '../workspace/socket-config';
import { addSocketIoClient } from '../workspace/socket-io-client';
import { eventTypes } from './event-types';
import type { SocketOptions } from './schema';

/**
 * `ng generate @wirelight/angular:socket chat`: an injectable `ChatSocket`, typed by the events of its
 * server, and a test of it that passes.
 */
export function socket(options: SocketOptions): Rule {
  return async (tree: Tree) => {
    const { sourceRoot } = await findApplication(tree, options.project);
    const { name, path } = parseName(options.path ?? `${sourceRoot}/app`, options.name);
    const types = eventTypes(tree, { ...options, name }, path);
    const isSkipped = (file: string): boolean =>
      (options.skipTests === true && file.includes('.spec.')) ||
      (!types.isOwn && file.includes('-events.'));
    return chain([
      addSocketIoClient(),
      mergeWith(
        apply(files('./files'), [
          filter((file) => !isSkipped(file)),
          applyTemplates({
            ...strings,
            ...types,
            name,
            words: strings.dasherize(name).replace(/-/g, ' '),
            config: options.url ? socketConfig(options.url) : '',
          }),
          move(path),
        ]),
      ),
    ]);
  };
}
