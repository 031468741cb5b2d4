/** The headers that Passus is served with, written once for every server. */

const CONTENT_SECURITY_POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'passus',
};

/** The policy as a header's value; as a `<meta>` it may not speak of frames (CSP level 3, section 3.3). */
export function contentSecurityPolicy(where: 'header' | 'meta'): string {
  return Object.entries(CONTENT_SECURITY_POLICY)
    .filter(([directive]) => where === 'header' || directive !== 'frame-ancestors')
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');
}

/** Headers of every answer. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy('header'),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=()',
  'Strict-Transport-Security': 'max-age=31536000',
};

/** Files with a hash in their name never change; everything else is asked for anew each time. */
export const HASHED_FOLDER = 'assets';
export const CACHE_HASHED = 'public, max-age=31536000, immutable';
export const CACHE_OTHER = 'no-cache';

export const TYPE_OF_MANIFEST = 'application/manifest+json';

/** Ending of a file's name -> its type. `nosniff` has a browser refuse a script or a style of any other type. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  webmanifest: TYPE_OF_MANIFEST,
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
};

/** All headers of the answer for a path below the site's root, such as `assets/main-1a2b.js`. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const hashed = path.replace(/^\//, '').startsWith(`${HASHED_FOLDER}/`);
  return { ...COMMON_HEADERS, 'Cache-Control': hashed ? CACHE_HASHED : CACHE_OTHER };
}
