import type { ClientEnvironment } from '../realm/environment.js';
import type { News } from '../servers/news-desk.js';

/** A hidden iframe loads a document that never ends; every script in it calls the page: `parent.got(…)`. */
export function iframeStreaming({ openIframe, setTimeout, url, log }: ClientEnvironment): void {
  // #region program
  const parent = {
    got: ({ id }: News) => {
      log(`got ${id}`);
    },
  };

  const open = (): void => {
    openIframe(`${url}/news/frame`, {
      // A browser runs the script; here it is taken apart.
      onScript: (code) => {
        const json = /^parent\.got\((.*)\)$/s.exec(code)?.[1];
        if (json !== undefined) parent.got(JSON.parse(json) as News);
      },
      onLoad: () => {
        log('the document ended; opens it again in a second');
        setTimeout(open, 1000);
      },
    });
  };
  open();
  // #endregion
}
