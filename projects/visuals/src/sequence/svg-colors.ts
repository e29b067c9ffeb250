/** The light colours of `tokens.css`, for a file that has no style sheet. A test compares them. */
export const SVG_COLORS = {
  surface: '#ffffff',
  raised: '#f3efe6',
  text: '#1c2030',
  muted: '#565e70',
  client: '#0b7268',
  server: '#6b3fc0',
  middlebox: '#565e70',
  tcp: '#5b6577',
  http: '#1b5fae',
  hold: '#b0c8e3',
  websocket: '#96500a',
  program: '#a3206a',
  error: '#b82222',
} as const;

/** Fonts that every machine has something for. */
export const SVG_FONTS = {
  text: 'Inter, system-ui, sans-serif',
  code: 'JetBrains Mono, ui-monospace, Menlo, Consolas, monospace',
} as const;
