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
    const said: string[] = [];
    const logger = runner.logger.subscribe(({ message }) => said.push(message));

    const config = (await add(tree)).readText('/src/app/app.config.ts');
    logger.unsubscribe();

    expect(config).not.toContain('provideSocketIo');
    expect(said[0]).toBe('/src/app/sockets.ts provides a socket already; nothing to add there.');
    expect(said.filter((message) => message.includes('from-ngx-socket-io'))).toHaveLength(hints);
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
