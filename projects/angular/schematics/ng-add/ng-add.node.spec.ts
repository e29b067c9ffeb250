import type { UnitTestTree } from '@angular-devkit/schematics/testing';
import { describe, expect, it } from 'vitest';
import { application, schematicsRunner } from '../../fixtures/schematics';
import manifest from '../../package.json' with { type: 'json' };
import { SOCKET_IO_CLIENT } from '../workspace/socket-io-client';
import type { NgAddOptions } from './schema';

const runner = schematicsRunner('ng-add');
const add = (tree: UnitTestTree, options: NgAddOptions = {}) =>
  runner.runSchematic('ng-add', options, tree);

const dependencies = (tree: UnitTestTree) =>
  (tree.readJson('/package.json') as { dependencies: Record<string, string> }).dependencies;

/** What the schematic says while it runs. */
async function heard(run: () => Promise<unknown>): Promise<string[]> {
  const said: string[] = [];
  const logger = runner.logger.subscribe(({ message }) => said.push(message));
  await run();
  logger.unsubscribe();
  return said;
}

/** What the build of an application may bundle that is CommonJS. */
const commonJs = (tree: UnitTestTree, project = 'app') =>
  (
    tree.readJson('/angular.json') as {
      projects: Record<
        string,
        { architect: { build: { options: { allowedCommonJsDependencies?: string[] } } } }
      >;
    }
  ).projects[project]?.architect.build.options.allowedCommonJsDependencies;

const contents = (tree: UnitTestTree) =>
  Object.fromEntries(tree.files.map((file) => [file, tree.read(file)?.toString('latin1')]));

describe('ng add', () => {
  it('provides one socket in a standalone application and adds the client', async () => {
    const tree = await add(await application(runner), { url: 'https://chat.example.org' });
    const config = tree.readText('/src/app/app.config.ts');

    expect(config).toContain("import { provideSocketIo } from '@wirelight/angular';");
    expect(config).toContain("provideSocketIo({ url: 'https://chat.example.org' })");
    expect(dependencies(tree)['socket.io-client']).toBe(SOCKET_IO_CLIENT);
    expect(runner.tasks.map(({ name }) => name)).toContain('node-package');
  });

  it('provides one socket in an application of NgModules', async () => {
    const tree = await add(await application(runner, { standalone: false }));
    const [file = ''] = tree.files.filter((name) => /app[.-]module\.ts$/.test(name));

    expect(tree.readText(file)).toMatch(/providers: \[[^\]]*provideSocketIo\({}\)/);
  });

  it('changes nothing the second time', async () => {
    const once = await add(await application(runner), { url: 'https://a.example.org' });
    const before = contents(once);

    expect(contents(await add(once, { url: 'https://b.example.org' }))).toEqual(before);
  });

  it.each([
    ["import { SocketIoModule } from '@wirelight/angular';", 0],
    ["import { provideSocketIo as provide } from 'ngx-socket-io';", 1],
  ])('leaves an application with %s alone', async (line, hints) => {
    const tree = await application(runner);
    tree.create('/src/app/sockets.ts', `${line}\n`);
    let after = tree;
    const said = await heard(async () => (after = await add(tree)));

    expect(after.readText('/src/app/app.config.ts')).not.toContain('provideSocketIo');
    expect(said[0]).toBe('/src/app/sockets.ts provides a socket already; nothing to add there.');
    expect(said.filter((message) => message.includes('from-ngx-socket-io'))).toHaveLength(hints);
  });

  it('says where the socket connects to, and what comes next', async () => {
    const [to = '', next = ''] = (
      await heard(async () => add(await application(runner), { url: 'https://a.example.org' }))
    )
      .join('\n')
      .split('. ');
    const withoutUrl = await heard(async () => add(await application(runner)));

    expect(to).toBe('injectSocket() gives the socket, which connects to https://a.example.org');
    expect(next).toContain('node_modules/@wirelight/angular/README.md');
    expect(withoutUrl.join()).toContain('connects to the origin of the page.');
  });

  it('allows what the client brings on Node.js where a server renders, and only there', async () => {
    const rendered = await add(await application(runner, { name: 'shop', ssr: true }));

    const before = contents(rendered);

    expect(commonJs(rendered, 'shop')).toEqual(['debug', 'xmlhttprequest-ssl']);
    expect(contents(await add(rendered))).toEqual(before);
    expect(commonJs(await add(await application(runner)))).toBeUndefined();
  });

  it.each([
    [['*'], ['*']],
    [
      ['debug', 'mine'],
      ['debug', 'mine', 'xmlhttprequest-ssl'],
    ],
  ])('keeps %j that may be CommonJS already', async (before, after) => {
    const tree = await application(runner, { ssr: true });
    const workspace = tree.readText('/angular.json');
    tree.overwrite(
      '/angular.json',
      workspace.replace(
        '"options": {',
        `"options": { "allowedCommonJsDependencies": ${JSON.stringify(before)},`,
      ),
    );

    expect(commonJs(await add(tree))).toEqual(after);
  });

  it('does not take the socket of a test for that of the application', async () => {
    const tree = await application(runner);
    tree.create('/src/app/chat.spec.ts', "import { provideSocketIo } from '@wirelight/angular';\n");

    expect((await add(tree)).readText('/src/app/app.config.ts')).toContain('provideSocketIo({})');
  });

  it('keeps the client that is there', async () => {
    const tree = await application(runner);
    const content = tree.readJson('/package.json') as { dependencies: object };
    content.dependencies = { ...content.dependencies, 'socket.io-client': '~4.7.5' };
    tree.overwrite('/package.json', JSON.stringify(content));

    expect(dependencies(await add(tree))['socket.io-client']).toBe('~4.7.5');
  });

  it('writes a URL as a string, whatever is in it', async () => {
    const tree = await add(await application(runner), { url: "https://x.org/it's\\" });

    expect(tree.readText('/src/app/app.config.ts')).toContain(
      "provideSocketIo({ url: 'https://x.org/it\\'s\\\\' })",
    );
  });

  it('asks which application is meant when there are several, and finds the named one', async () => {
    const two = await application(runner, { name: 'admin' }, await application(runner));

    await expect(add(two)).rejects.toThrow(
      'Say which application is meant with --project; this workspace has: app, admin.',
    );
    await expect(add(two, { project: 'shop' })).rejects.toThrow(
      'There is no application "shop"; this workspace has: app, admin.',
    );
    const tree = await add(two, { project: 'admin' });
    expect(tree.readText('/projects/admin/src/app/app.config.ts')).toContain('provideSocketIo');
    expect(tree.readText('/src/app/app.config.ts')).not.toContain('provideSocketIo');
  });

  it('adds a client that the package works with', () => {
    const [peer, added] = [manifest.peerDependencies['socket.io-client'], SOCKET_IO_CLIENT].map(
      (range) => /^\^(\d+)\.(\d+)\./.exec(range)?.slice(1).map(Number),
    );

    expect(added?.[0]).toBe(peer?.[0]);
    expect(added?.[1]).toBeGreaterThanOrEqual(peer?.[1] ?? Infinity);
  });
});
