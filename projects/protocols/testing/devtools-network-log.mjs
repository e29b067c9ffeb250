import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The frontend's build writes this file, and the package does not bring it. */
const LOCALES = `
  export const LOCALES = ['en-US'];
  export const BUNDLED_LOCALES = LOCALES;
  export const DEFAULT_LOCALE = 'en-US';
  export const REMOTE_FETCH_PATTERN = '';
  export const LOCAL_FETCH_PATTERN = '';
`;

/**
 * What DevTools itself makes of the events of its protocol: its own dispatcher collects the requests, its own writer of
 * "Save all as HAR with content" writes them. No headless browser contains them, the npm package does.
 *
 * @param frontend - Folder of the package `chrome-devtools-frontend`.
 * @param cdp - A session, whose domain `Network` is enabled by this.
 * @returns Resolves to the text of the HAR that DevTools saves of the requests whose URL `wanted` accepts.
 */
export async function devtoolsNetworkLog(frontend, cdp) {
  const { SDK, HAR, Common, i18n } = await bundled(frontend);
  // The titles of its progress bar have to be there.
  i18n.i18n.registerLocaleDataForTest('en-US', {});
  i18n.DevToolsLocale.DevToolsLocale.instance({
    create: true,
    data: {
      navigatorLanguage: 'en-US',
      settingLanguage: 'en-US',
      lookupClosestDevToolsLocale: () => 'en-US',
    },
  });
  const manager = new SDK.NetworkManager.NetworkManager(targetOf(cdp));
  const requests = new Set();
  manager.addEventListener(SDK.NetworkManager.Events.RequestStarted, ({ data }) =>
    requests.add(data.request),
  );
  const { dispatcher } = manager;
  // Its methods have the names of the events; the others of its methods are the names of none.
  for (const event of Object.getOwnPropertyNames(Object.getPrototypeOf(dispatcher))) {
    cdp.on(`Network.${event}`, (data) => dispatcher[event](data));
  }
  return (wanted) => {
    const progress = new Common.Progress.CompositeProgress(new Common.Progress.Progress());
    const saved = [...requests].filter((request) => wanted(request.url()));
    return HAR.Writer.Writer.harStringForRequests(saved, { sanitize: false }, progress);
  };
}

/** What DevTools inspects: commands go to the session, settings are as they come, other models are not there. */
function targetOf(cdp) {
  const setting = { get: () => false, addChangeListener: () => undefined };
  const settings = { createSetting: () => setting, resolve: () => setting };
  const multitarget = new Proxy(
    { inflightMainResourceRequests: new Map() },
    { get: (own, name) => own[name] ?? (() => undefined) },
  );
  const agent = new Proxy(
    {},
    {
      get: (_, name) => async (params) => {
        try {
          const answer = await cdp.send(`Network.${name.replace('invoke_', '')}`, params);
          return { ...answer, getError: () => undefined };
        } catch ({ message }) {
          return { getError: () => message };
        }
      },
    },
  );
  return {
    targetManager: () => ({
      getConsole: () => null,
      getNetworkManager: () => multitarget,
      settings,
    }),
    model: () => null,
    networkAgent: () => agent,
    fetchAgent: () => agent,
    registerNetworkDispatcher: () => undefined,
    registerFetchDispatcher: () => undefined,
  };
}

/** The parts of DevTools that collect and write requests, bundled for Node.js. */
async function bundled(frontend) {
  const folder = await mkdtemp(path.join(tmpdir(), 'devtools-'));
  try {
    const outfile = path.join(folder, 'devtools.mjs');
    const parts = {
      SDK: 'core/sdk/sdk',
      HAR: 'models/har/har',
      Common: 'core/common/common',
      i18n: 'core/i18n/i18n',
    };
    await build({
      stdin: {
        contents: Object.entries(parts)
          .map(([name, file]) => `export * as ${name} from './front_end/${file}.js';`)
          .join('\n'),
        resolveDir: frontend,
      },
      plugins: [
        {
          name: 'locales',
          setup({ onResolve, onLoad }) {
            onResolve({ filter: /\/locales\.js$/ }, () => ({ path: 'locales', namespace: 'made' }));
            onLoad({ filter: /.*/, namespace: 'made' }, () => ({ contents: LOCALES }));
          },
        },
      ],
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
