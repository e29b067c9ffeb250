import type { ServerResponse } from '../http/server-response.js';
import type { News, NewsDesk } from './news-desk.js';

/** A document that never ends: each news is a script that calls the page around the iframe. */
export function streamScripts(desk: NewsDesk, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.write('<!doctype html><meta charset="utf-8"><title>news</title>');
  const send = (news: News): void => {
    // A "<" in the text could end the script.
    const json = JSON.stringify(news).replaceAll('<', '\\u003c');
    response.write(`<script>parent.got(${json})</script>`);
  };
  for (const news of desk.after(0)) send(news);
  const stop = desk.subscribe(send);
  response.on('close', stop);
}
