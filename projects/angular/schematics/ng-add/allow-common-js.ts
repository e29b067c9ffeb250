import type { Rule } from '@angular-devkit/schematics';
import { updateWorkspace } from '@schematics/angular/utility';

/** What socket.io-client brings with it on Node.js that is CommonJS; what it brings for browsers is not. */
const COMMON_JS = ['debug', 'xmlhttprequest-ssl'];

/**
 * An application that a server renders bundles socket.io-client for Node.js too, and the build warns of its
 * CommonJS each time. This allows it; an application without a server is left as it is.
 *
 * @param project - Name of the application in the workspace.
 */
export function allowCommonJs(project: string): Rule {
  return updateWorkspace((workspace) => {
    const options = workspace.projects.get(project)?.targets.get('build')?.options;
    if (!options || (options['server'] === undefined && !options['ssr'])) return;
    const allowed = options['allowedCommonJsDependencies'] ?? [];
    if (!Array.isArray(allowed) || allowed.includes('*')) return;
    const missing = COMMON_JS.filter((name) => !allowed.includes(name));
    if (missing.length > 0) options['allowedCommonJsDependencies'] = [...allowed, ...missing];
  });
}
