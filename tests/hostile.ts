/** Addresses that somebody might send to harm: crafted ones, and as many made-up ones as are wanted. */
import fc from 'fast-check';

/** The guide and some of its ids, so that addresses come near to real ones. */
const GUIDE = 'eu-login-passkey';
const REAL = [
  GUIDE,
  'had-account',
  'account',
  'open-mail',
  'trouble',
  'link-expired',
  'wait',
  'done',
  'home',
  'help',
  'print',
  'bookmark',
];

const SCRIPTS = [
  'javascript:window.pwned=1',
  'JaVaScRiPt:window.pwned=1//',
  'java\tscript:window.pwned=1',
  'data:text/html,<script>parent.pwned=1</script>',
  'vbscript:pwned=1',
  '<script>window.pwned=1</script>',
  '<img src=x onerror=window.pwned=1>',
  '<svg/onload=window.pwned=1>',
  '"><svg onload=window.pwned=1>',
  "'-(window.pwned=1)-'",
  '`${window.pwned=1}`',
  '{{constructor.constructor("window.pwned=1")()}}',
  '$t(guide:steps)',
  '{{device}}',
  '%3Cimg%20src=x%20onerror=window.pwned=1%3E',
  '&lt;img src=x onerror=window.pwned=1&gt;',
  '\u003cscript\u003ewindow.pwned=1\u003c/script\u003e',
];
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
const JUNK = [
  '',
  '/',
  '//',
  '///',
  '%',
  '%%',
  '%0',
  '%zz',
  '%00',
  '%ff%fe',
  '%c0%ae%c0%ae%2f',
  '%2e%2e%2f',
  '..',
  '../../etc/passwd',
  '..\\..\\',
  '\0',
  '\r\nSet-Cookie: a=b',
  '\u2028',
  '\ud800',
  '\udc00\ud800',
  '\ufeff',
  '\u202e',
  '\u0430ccount',
  'ｈｏｍｅ',
  'home\u200b',
  'HOME',
  'home ',
  ' home',
  '#home',
  '?lang=en',
  '/home/',
  '://evil.example/',
  '//evil.example/app/',
  'https://evil.example/',
  '\\\\evil.example',
  '🧓'.repeat(50),
  'NaN',
  'undefined',
  'null',
  '[object Object]',
  '-1',
  '1e309',
];
const LONG = ['a'.repeat(100_000), '/'.repeat(100_000), `/${GUIDE}/${'trouble/'.repeat(12_000)}`, '%'.repeat(100_000)];

const evil = [...SCRIPTS, ...NAMES, ...JUNK];

/** Every crafted address: each piece alone, and in each place of an address. */
export const CRAFTED: readonly string[] = [
  ...LONG,
  ...evil.flatMap((piece) => [
    piece,
    `/${piece}`,
    `/${GUIDE}/${piece}`,
    `/${GUIDE}/${piece}/trouble`,
    `/${GUIDE}/had-account/${piece}`,
    `/${GUIDE}/had-account/trouble/${piece}`,
    `/${GUIDE}/had-account/trouble/link-expired/${piece}`,
    `/${piece}/${piece}/${piece}/${piece}`,
    `/bookmark/${piece}`,
  ]),
];

const part = fc.oneof(
  fc.constantFrom(...REAL),
  fc.constantFrom(...evil),
  fc.string({ unit: 'binary', maxLength: 20 }),
  // Code units of any kind, lone halves of pairs among them.
  fc.array(fc.nat(0xffff), { maxLength: 10 }).map((units) => String.fromCharCode(...units)),
  fc.webQueryParameters(),
);

/** A made-up address: some pieces, real and evil, put together in some way. */
export const hostileAddress: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '/', '//', '?', '%2f'),
    fc.array(part, { maxLength: 6 }),
    fc.constantFrom('/', '', '%2f', '?'),
  )
  .map(([start, parts, between]) => start + parts.join(between));
