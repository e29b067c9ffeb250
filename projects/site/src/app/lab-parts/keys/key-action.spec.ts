import { afterEach, describe, expect, it } from 'vitest';
import { keyAction } from './key-action';

function press(key: string, selector: string, init: KeyboardEventInit = {}) {
  const seen: ReturnType<typeof keyAction>[] = [];
  const listener = (event: KeyboardEvent): void => {
    seen.push(keyAction(event));
  };
  document.addEventListener('keydown', listener);
  document
    .querySelector(selector)
    ?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
    );
  document.removeEventListener('keydown', listener);
  return seen[0];
}

describe('keyAction', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  const page = `<p id="text">.</p><div class="workbench"><button>x</button><b id="here">.</b><input type="range">
    <select></select><pre>.</pre></div><dialog open><b id="over">.</b></dialog>`;

  it.each([
    [' ', '#text', 'toggle'],
    ['ArrowRight', '#text', 'forward'],
    ['ArrowLeft', 'button', 'back'],
    ['Home', '#here', 'start'],
    ['End', '#here', 'end'],
    ['?', '#text', 'keys'],
    ['?', 'button', 'keys'],
  ])('takes %j at %s for %s', (key, selector, action) => {
    document.body.innerHTML = page;
    expect(press(key, selector)).toBe(action);
  });

  it.each([
    [' ', 'button'],
    ['ArrowRight', 'input'],
    ['ArrowLeft', 'select'],
    [' ', 'pre'],
    ['Home', '#text'],
    ['a', '#here'],
    ['?', 'input'],
    ['?', '#over'],
    ['ArrowRight', '#over'],
  ])('leaves %j at %s alone', (key, selector) => {
    document.body.innerHTML = page;
    expect(press(key, selector)).toBeNull();
  });

  it('takes the question mark with Shift, which most keyboards want for it', () => {
    document.body.innerHTML = page;
    expect(press('?', '#text', { shiftKey: true })).toBe('keys');
    expect(press('?', '#text', { ctrlKey: true })).toBeNull();
  });

  it('leaves keys with a modifier to the browser', () => {
    document.body.innerHTML = page;
    expect(press('ArrowLeft', '#here', { altKey: true })).toBeNull();
  });
});
