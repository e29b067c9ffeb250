// Before anything that brings socket.io-client along.
import '@wirelight/simulator/register';
import type { Preview } from '@storybook/angular-vite';
import '../projects/visuals/src/tokens.css';
import './preview.css';

/** The page's theme, as the site sets it: an attribute on the root element. */
function setTheme(theme: unknown): void {
  document.documentElement.dataset['theme'] = theme === 'dark' ? 'dark' : 'light';
}

const preview: Preview = {
  decorators: [
    (story, { globals }) => {
      setTheme(globals['theme']);
      return story();
    },
  ],
  globalTypes: {
    theme: {
      description: 'Light or dark',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light' },
  // A violation fails the story's test; it is not a note in a panel.
  parameters: { a11y: { test: 'error' }, backgrounds: { disable: true } },
};

export default preview;
