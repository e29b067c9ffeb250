import { expect, it } from 'vitest';
import { pageTargets, storyTargets } from './targets.mjs';

it('has a page for every route and one that does not exist', () => {
  expect(
    pageTargets({
      routes: { '/': {}, '/learn': {}, '/lab/climbing-to-websocket': {}, '/404': {} },
    }),
  ).toEqual([
    { kind: 'page', name: 'page-home', path: '/' },
    { kind: 'page', name: 'page-learn', path: '/learn' },
    { kind: 'page', name: 'page-lab-climbing-to-websocket', path: '/lab/climbing-to-websocket' },
    { kind: 'page', name: 'page-404', path: '/no/such/page' },
  ]);
});

it('has every story and no documentation page', () => {
  const entries = {
    'wire-log--long': { id: 'wire-log--long', type: 'story' },
    'wire-log--docs': { id: 'wire-log--docs', type: 'docs' },
  };
  expect(storyTargets({ entries }, 'dark')).toEqual([
    {
      kind: 'story',
      name: 'story-wire-log--long',
      path: '/iframe.html?id=wire-log--long&viewMode=story&globals=theme:dark',
    },
  ]);
});
