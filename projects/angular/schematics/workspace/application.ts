import { SchematicsException, type Tree } from '@angular-devkit/schematics';
import { readWorkspace } from '@schematics/angular/utility';

/** One application of a workspace. */
export interface Application {
  readonly name: string;
  /** Folder of its sources, without a slash at the end. */
  readonly sourceRoot: string;
  /** Whether its build loads zone.js. */
  readonly hasZone: boolean;
}

/**
 * The application that is meant.
 *
 * @param name - As given on the command line; not needed when there is only one.
 * @throws When there is none of this name, or several and no name.
 */
export async function findApplication(tree: Tree, name?: string): Promise<Application> {
  const { projects } = await readWorkspace(tree);
  const names = [...projects]
    .filter(([, { extensions }]) => extensions['projectType'] === 'application')
    .map(([application]) => application);
  const chosen = name ?? (names.length === 1 ? names[0] : undefined);
  if (chosen === undefined || !names.includes(chosen)) {
    const problem =
      chosen === undefined
        ? 'Say which application is meant with --project'
        : `There is no application "${chosen}"`;
    throw new SchematicsException(`${problem}; this workspace has: ${names.join(', ') || 'none'}.`);
  }
  const project = projects.get(chosen);
  const polyfills = project?.targets.get('build')?.options?.['polyfills'];
  return {
    name: chosen,
    sourceRoot: project?.sourceRoot ?? [project?.root, 'src'].filter(Boolean).join('/'),
    hasZone: JSON.stringify(polyfills ?? '').includes('zone.js'),
  };
}
