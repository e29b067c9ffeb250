import { describe, expect, it } from 'vitest';
import { application, schematicsRunner } from '../../fixtures/schematics';

const runner = schematicsRunner('from-ngx-socket-io');

/** Migrates a workspace with these files and tells what became of them, and what was said. */
async function migrate(files: Record<string, string>, options: { zoneless?: boolean } = {}) {
  const tree = await application(runner, { zoneless: false, ...options });
  for (const [file, text] of Object.entries(files)) tree.create(file, text);
  const manifest = tree.readJson('/package.json') as { dependencies: object };
  manifest.dependencies = { ...manifest.dependencies, 'ngx-socket-io': '^4.11.1' };
  tree.overwrite('/package.json', JSON.stringify(manifest));
  const said: string[] = [];
  const logger = runner.logger.subscribe(({ message }) => said.push(message));
  const after = await runner.runSchematic('from-ngx-socket-io', {}, tree);
  logger.unsubscribe();
  const { dependencies } = after.readJson('/package.json') as { dependencies: object };
  return { read: (file: string) => after.readText(file), said, dependencies };
}

const SUBCLASS = `import { ApplicationRef, Injectable } from '@angular/core';
import { Socket } from 'ngx-socket-io';

@Injectable({ providedIn: 'root' })
export class ChatSocket extends Socket {
  constructor(appRef: ApplicationRef) {
    super({ url: 'https://x.org', options: {} }, appRef);
  }
}
`;

const COMPONENT = `import { ApplicationRef, Component, inject } from '@angular/core';
import { Socket } from 'ngx-socket-io';

@Component({ selector: 'app-x', template: '{{ text }}' })
export class X {
  private readonly socket = inject(Socket);
  private readonly appRef = inject(ApplicationRef);
  text = '';

  constructor(
    private readonly other: ApplicationRef,
    private readonly log: Console,
  ) {
    this.socket.fromEvent<string>('text').subscribe((text) => {
      this.text = text;
      this.appRef.tick();
    });
    this.socket.fromEvent('y').subscribe({ next: () => { this.other.tick(); } });
    this.socket.on('z', function () {
      log.tick();
    });
  }
}
`;

describe('from-ngx-socket-io', () => {
  it('changes every kind of import, and the dependency', async () => {
    const { read, dependencies, said } = await migrate({
      '/src/app/a.ts': `import { SocketIoModule, type SocketIoConfig } from 'ngx-socket-io';
export * from "ngx-socket-io";
import { WrappedSocket } from 'ngx-socket-io/src/socket-io.service';
const later = import('ngx-socket-io');
type T = import('ngx-socket-io').SocketIoConfig;
vi.mock('ngx-socket-io', () => ({}));
const m = SocketIoModule.forRoot({ url: '' } satisfies SocketIoConfig);
`,
      '/projects/other/b.ts': `import { provideSocketIo } from 'ngx-socket-io';\r\nprovideSocketIo({ url: '' });\r\n`,
      '/src/app/c.ts': `const text = 'untouched';\n`,
    });

    expect(read('/src/app/a.ts'))
      .toBe(`import { SocketIoModule, type SocketIoConfig } from '@wirelight/angular';
export * from "@wirelight/angular";
import { WrappedSocket } from '@wirelight/angular';
const later = import('@wirelight/angular');
type T = import('@wirelight/angular').SocketIoConfig;
vi.mock('@wirelight/angular', () => ({}));
const m = SocketIoModule.forRoot({ url: '' } satisfies SocketIoConfig);
`);
    expect(read('/projects/other/b.ts')).toBe(
      `import { provideSocketIo } from '@wirelight/angular';\r\nprovideSocketIo({ url: '' });\r\n`,
    );
    expect(read('/src/app/c.ts')).toBe(`const text = 'untouched';\n`);
    expect(dependencies).not.toHaveProperty('ngx-socket-io');
    expect(dependencies).toHaveProperty('socket.io-client');
    expect(said).toEqual(['Changed 2 files from ngx-socket-io to @wirelight/angular.']);
  });

  it('frees subclasses from the ApplicationRef', async () => {
    const { read } = await migrate({ '/src/app/chat-socket.ts': SUBCLASS });

    expect(read('/src/app/chat-socket.ts')).toBe(`import { Injectable } from '@angular/core';
import { Socket } from '@wirelight/angular';

@Injectable({ providedIn: 'root' })
export class ChatSocket extends Socket {
  constructor() {
    super({ url: 'https://x.org', options: {} });
  }
}
`);
  });

  it('looks at each class by itself', async () => {
    const { read } = await migrate({
      '/src/app/a.ts': `${SUBCLASS}class Other {
  constructor(private readonly appRef: ApplicationRef) {
    this.appRef.isStable.subscribe();
  }
}
`,
    });

    expect(read('/src/app/a.ts')).toContain("  constructor() {\n    super({ url: 'https://x.org'");
    expect(read('/src/app/a.ts')).toContain('constructor(private readonly appRef: ApplicationRef)');
    expect(read('/src/app/a.ts')).toContain('import { ApplicationRef, Injectable }');
  });

  it('keeps an ApplicationRef that is used elsewhere, and other classes', async () => {
    const { read } = await migrate({
      '/src/app/a.ts': `import { ApplicationRef } from '@angular/core';
import { Socket } from 'ngx-socket-io';
class A extends Socket {
  constructor(private readonly appRef: ApplicationRef) {
    super({ url: '' }, appRef);
    this.appRef.isStable.subscribe();
  }
}
class B extends Other {
  constructor(appRef: ApplicationRef) {
    super({ url: '' }, appRef);
  }
}
`,
    });

    expect(read('/src/app/a.ts')).toContain(
      'constructor(private readonly appRef: ApplicationRef) {',
    );
    expect(read('/src/app/a.ts')).toContain("super({ url: '' });\n    this.appRef");
    expect(read('/src/app/a.ts')).toContain("super({ url: '' }, appRef);\n  }\n}\n");
  });

  it('removes needless tick() calls, and what they leave unused', async () => {
    const { read, said } = await migrate({ '/src/app/x.ts': COMPONENT });

    expect(read('/src/app/x.ts')).toBe(`import { Component, inject } from '@angular/core';
import { Socket } from '@wirelight/angular';

@Component({ selector: 'app-x', template: '{{ text }}' })
export class X {
  private readonly socket = inject(Socket);
  text = '';

  constructor(
    private readonly log: Console,
  ) {
    this.socket.fromEvent<string>('text').subscribe((text) => {
      this.text = text;
    });
    this.socket.fromEvent('y').subscribe({ next: () => {  } });
    this.socket.on('z', function () {
      log.tick();
    });
  }
}
`);
    expect(said).toHaveLength(1);
  });

  it('leaves tick() calls where Angular does not check by itself, and reports them', async () => {
    const { read, said } = await migrate({ '/src/app/x.ts': COMPONENT }, { zoneless: true });

    expect(read('/src/app/x.ts')).toBe(COMPONENT.replace('ngx-socket-io', '@wirelight/angular'));
    expect(said[1]).toBe(`Look at:
  src/app/x.ts:16 tick() stayed: a signal or the async pipe makes it needless
  src/app/x.ts:18 tick() stayed: a signal or the async pipe makes it needless`);
  });

  it('reports what a program cannot decide', async () => {
    const { said, dependencies } = await migrate({
      '/src/app/x.ts': `import { Socket } from 'ngx-socket-io';
declare const socket: Socket;
socket.off('x');
void socket.fromOneTimeEvent('y');
const path = require.resolve('ngx-socket-io/package.json');
`,
    });

    expect(said[1]).toBe(`Look at:
  src/app/x.ts:3 off(ev) removes what it says, and completes the streams of the event
  src/app/x.ts:4 fromOneTimeEvent() rejects when the socket is destroyed; it used to hang
  src/app/x.ts:5 "ngx-socket-io/package.json" stayed`);
    expect(dependencies).toHaveProperty('ngx-socket-io');
  });

  it('changes nothing where there is nothing to change', async () => {
    const { said, dependencies } = await migrate({});

    expect(said).toEqual(['Changed 0 files from ngx-socket-io to @wirelight/angular.']);
    expect(dependencies).not.toHaveProperty('socket.io-client');
  });
});
