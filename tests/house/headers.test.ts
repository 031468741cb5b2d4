/** The headers: strict, the same everywhere, and in the words of each server. */
import { describe, expect, it } from 'vitest';
import { hostFiles } from '../../src/hosting/files';
import {
  CACHE_HASHED,
  CACHE_OTHER,
  COMMON_HEADERS,
  contentSecurityPolicy,
  headersFor,
} from '../../src/hosting/headers';

describe('the headers', () => {
  it('allow nothing that is not named, and nothing unsafe', () => {
    const policy = contentSecurityPolicy('header');
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(contentSecurityPolicy('meta')).not.toContain('frame-ancestors');
  });

  it('let only files with a hash in their name be kept without asking', () => {
    expect(headersFor('/assets/main-abc.js')['Cache-Control']).toBe(CACHE_HASHED);
    for (const path of ['/', '/app/', '/sw.js', '/manifest.webmanifest', '/icon.svg']) {
      expect(headersFor(path)['Cache-Control']).toBe('no-cache');
    }
  });

  it('never ask a browser to clear what it keeps', () => {
    expect(Object.keys(COMMON_HEADERS)).not.toContain('Clear-Site-Data');
  });

  it.each(Object.entries(hostFiles()))('stand whole in %s', (_name, text) => {
    for (const [name, value] of Object.entries(COMMON_HEADERS)) {
      expect(text).toContain(name);
      expect(text).toContain(value);
    }
    expect(text).toContain(CACHE_HASHED);
    expect(text).toContain(CACHE_OTHER);
  });

  it('have one value of Cache-Control for each path in _headers, where hosts join the values of all rules', () => {
    const rules = (hostFiles()._headers ?? '').split(/\n(?=\/)/);
    const speaking = rules.filter((rule) => rule.includes('Cache-Control')).map((rule) => rule.split('\n')[0] ?? '');
    for (const path of ['/', '/app/', '/sw.js', '/manifest.en.webmanifest', '/assets/main-abc.js']) {
      const matching = speaking.filter((rule) =>
        rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path,
      );
      expect(matching, path).toHaveLength(1);
    }
  });
});
