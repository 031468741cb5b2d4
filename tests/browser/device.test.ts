/** Telling devices apart by what their browsers say. */
import { describe, expect, it } from 'vitest';
import { deviceKind } from '../../src/browser/device';

const APPLE = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const cases = [
  [
    'ipad',
    'an iPad that calls itself a Macintosh',
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${APPLE} Version/18.5 Safari/605.1.15`,
    5,
  ],
  [
    'ipad',
    'an iPad that says so',
    `Mozilla/5.0 (iPad; CPU OS 16_7 like Mac OS X) ${APPLE} Version/16.6 Mobile/15E148 Safari/604.1`,
    5,
  ],
  [
    'iphone',
    'an iPhone',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${APPLE} Version/26.0 Mobile/15E148 Safari/604.1`,
    5,
  ],
  [
    'android',
    'an Android tablet',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    10,
  ],
  [
    'computer',
    'a Mac without a touch screen',
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${APPLE} Version/18.5 Safari/605.1.15`,
    0,
  ],
  [
    'computer',
    'Windows with a touch screen',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    10,
  ],
] as const;

describe('the kind of device', () => {
  it.each(cases)('%s: %s', (kind, _name, userAgent, maxTouchPoints) => {
    expect(deviceKind({ userAgent, maxTouchPoints })).toBe(kind);
  });
});
