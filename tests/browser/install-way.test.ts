/** Telling browsers apart by what they say: which way to the icon is shown. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { deviceKind, INSTALL_WAYS } from '../../src/browser/device';
import { installWay } from '../../src/browser/install-way';
import { draw, picturesOf } from '../../src/ui/drawings';

const APPLE = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const MAC = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${APPLE}`;
const IPHONE = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${APPLE}`;
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)';
const WEBVIEW = 'Mozilla/5.0 (Linux; Android 14; SM-X200; wv) AppleWebKit/537.36 (KHTML, like Gecko)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

/** The way, who it is, what it says, and the number of fingers its screen feels. */
const cases = [
  ['ipad', 'Safari on an iPad', `${MAC} Version/18.5 Safari/605.1.15`, 5],
  ['ipad', 'Safari 26 on an iPad', `${MAC} Version/26.0 Safari/605.1.15`, 5],
  [
    'ipad',
    'Safari on an iPad that asks for the page of a phone',
    `Mozilla/5.0 (iPad; CPU OS 16_7 like Mac OS X) ${APPLE} Version/16.6 Mobile/15E148 Safari/604.1`,
    5,
  ],
  ['iphone', 'Safari on an iPhone', `${IPHONE} Version/26.0 Mobile/15E148 Safari/604.1`, 5],
  ['apple-other', 'Chrome on an iPhone', `${IPHONE} CriOS/140.0.0.0 Mobile/15E148 Safari/604.1`, 5],
  ['apple-other', 'Chrome on an iPad', `${MAC} CriOS/140 Version/18.5 Safari/605.1.15`, 5],
  ['apple-other', 'Firefox on an iPhone', `${IPHONE} FxiOS/140.0 Mobile/15E148 Safari/604.1`, 5],
  ['apple-other', 'Edge on an iPhone', `${IPHONE} Version/18.0 EdgiOS/140.0 Mobile/15E148 Safari/604.1`, 5],
  ['apple-other', 'a page inside an app on an iPad', MAC, 5],
  ['apple-other', 'a page inside an app on an iPhone', `${IPHONE} Mobile/15E148`, 5],
  ['apple-other', 'Facebook on an iPhone', `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/500.0.0;FBDV/iPhone14,5]`, 5],
  ['apple-other', 'Instagram on an iPhone', `${IPHONE} Mobile/15E148 Instagram 300.0.0.0 (iPhone14,5; iOS 18_6)`, 5],
  ['apple-other', 'the Google app on an iPhone', `${IPHONE} GSA/330.0 Mobile/15E148 Safari/604.1`, 5],
  ['android', 'Chrome on an Android tablet', `${ANDROID} Chrome/140.0.0.0 Safari/537.36`, 10],
  ['android', 'Chrome on an Android phone', `${ANDROID} Chrome/140.0.0.0 Mobile Safari/537.36`, 5],
  ['samsung', 'Samsung Internet', `${ANDROID} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`, 5],
  ['android-other', 'Firefox on Android', 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 5],
  ['android-other', 'Edge on Android', `${ANDROID} Chrome/140.0.0.0 Mobile Safari/537.36 EdgA/140.0.0.0`, 5],
  ['android-other', 'Opera on Android', `${ANDROID} Chrome/140.0.0.0 Mobile Safari/537.36 OPR/80.0`, 5],
  ['android-other', 'a page inside an app on Android', `${WEBVIEW} Version/4.0 Chrome/140.0.0.0 Safari/537.36`, 5],
  [
    'android-other',
    'Facebook on Android',
    `${WEBVIEW} Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/500.0;]`,
    5,
  ],
  [
    'android-other',
    'Instagram on a Samsung',
    `${WEBVIEW} Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36 Instagram 300.0.0.0 Android`,
    5,
  ],
  ['computer', 'Safari on a Mac', `${MAC} Version/18.5 Safari/605.1.15`, 0],
  ['computer', 'Chrome on Windows with a touch screen', `${WINDOWS} Chrome/140.0.0.0 Safari/537.36`, 10],
  ['computer', 'a browser that says nothing', '', 0],
] as const;

describe('the way to the icon', () => {
  it.each(cases)('%s: %s', (way, _name, userAgent, maxTouchPoints) => {
    expect(installWay(deviceKind({ userAgent, maxTouchPoints }), userAgent)).toBe(way);
  });

  it.each(INSTALL_WAYS)('%s has three to five steps in each language, and a picture or none for each', (way) => {
    for (const language of ['da', 'en']) {
      const { installing } = parse(readFileSync(`content/ui/${language}.yaml`, 'utf8')) as {
        installing: { steps: Record<string, string[]>; drawings: Record<string, string> };
      };
      const steps = installing.steps[way] ?? [];
      expect(steps.length).toBeGreaterThanOrEqual(3);
      expect(steps.length).toBeLessThanOrEqual(5);
      expect(picturesOf(way)).toHaveLength(steps.length);
      for (const name of picturesOf(way)) {
        if (name === undefined || name === 'copy') continue;
        expect(installing.drawings[name], `${name} in ${language}`).toBeTruthy();
        expect(JSON.stringify(draw(name, 1, 'a drawing'))).not.toMatch(/NaN|undefined|null/);
      }
    }
  });
});
