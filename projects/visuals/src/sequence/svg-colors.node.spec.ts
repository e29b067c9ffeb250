import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SVG_COLORS } from './svg-colors';

it('has the light colours of the tokens', () => {
  const tokens = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8');
  const light = (name: string) =>
    new RegExp(`--sys-${name}: light-dark\\((#[0-9a-f]{6})`).exec(tokens)?.[1];
  expect(SVG_COLORS).toMatchObject({
    surface: light('color-surface'),
    raised: light('color-raised'),
    text: light('color-text'),
    muted: light('color-text-muted'),
    client: light('role-client'),
    server: light('role-server'),
    middlebox: light('color-text-muted'),
    tcp: light('layer-tcp'),
    http: light('layer-http'),
    websocket: light('layer-websocket'),
    program: light('layer-program'),
    error: light('state-error'),
  });
});
