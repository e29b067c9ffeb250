import { TestBed } from '@angular/core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { nextTheme, Theme } from './theme';

describe('Theme', () => {
  const { dataset } = document.documentElement;

  afterEach(() => {
    delete dataset['theme'];
    localStorage.removeItem('wirelight-theme');
  });

  it('goes from system to light to dark and back', () => {
    expect(nextTheme('system')).toBe('light');
    expect(nextTheme('light')).toBe('dark');
    expect(nextTheme('dark')).toBe('system');
  });

  it('tells the style sheet and the next visit', () => {
    const theme = TestBed.inject(Theme);
    theme.cycle();
    expect(dataset['theme']).toBe('light');
    expect(localStorage.getItem('wirelight-theme')).toBe('light');
    theme.cycle();
    theme.cycle();
    expect(theme.choice()).toBe('system');
    expect('theme' in dataset).toBe(false);
  });

  it('starts with what stands on the page', () => {
    dataset['theme'] = 'dark';
    const theme = TestBed.inject(Theme);
    theme.restore();
    expect(theme.choice()).toBe('dark');
  });
});
