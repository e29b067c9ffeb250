import { describe, expect, it } from 'vitest';
import { CookieJar } from './cookie-jar.js';

const jarWith = (...cookies: string[]): CookieJar => {
  const jar = new CookieJar();
  jar.keep(
    'bank',
    cookies.map((cookie) => ['Set-Cookie', cookie] as const),
  );
  return jar;
};

describe('the cookies of a browser', () => {
  it('go along with requests of any page, unless SameSite keeps them at home', () => {
    const jar = jarWith(
      'a=1',
      'b=2; SameSite=Lax',
      'c=3; HttpOnly; samesite=strict',
      'd=4; SameSite=None',
    );
    expect(jar.headerFor('bank')).toBe('a=1; b=2; c=3; d=4');
    expect(jar.headerFor('bank', 'bank')).toBe('a=1; b=2; c=3; d=4');
    expect(jar.headerFor('bank', 'evil')).toBe('a=1; d=4');
    expect(jar.headerFor('evil', 'evil')).toBeUndefined();
  });

  it('leave no empty header behind', () => {
    expect(jarWith('b=2; SameSite=Lax').headerFor('bank', 'evil')).toBeUndefined();
    expect(jarWith('b=2', 'b=; Max-Age=0').headerFor('bank')).toBeUndefined();
  });
});
