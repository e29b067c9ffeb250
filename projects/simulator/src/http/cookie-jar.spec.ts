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

  it('of SameSite are not kept either where a page of another site asked', () => {
    const jar = new CookieJar();
    for (const cookie of ['a=1', 'b=2; SameSite=Lax', 'c=3; SameSite=Strict', 'd=4; SameSite=None'])
      jar.keep('bank', [['Set-Cookie', cookie]], 'evil');
    expect(jar.headerFor('bank')).toBe('a=1; d=4');
    jar.keep('bank', [['Set-Cookie', 'b=2; SameSite=Lax']], 'bank');
    jar.keep('bank', [['Set-Cookie', 'b=; SameSite=Lax; Max-Age=0']], 'evil');
    expect(jar.headerFor('bank')).toBe('a=1; d=4; b=2');
  });

  it('leave no empty header behind', () => {
    expect(jarWith('b=2; SameSite=Lax').headerFor('bank', 'evil')).toBeUndefined();
    expect(jarWith('b=2', 'b=; Max-Age=0').headerFor('bank')).toBeUndefined();
  });
});
