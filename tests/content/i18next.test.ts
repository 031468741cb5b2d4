/** The app's own few lines for contexts and placeholders, held against i18next, whose format the words are in. */
import { createInstance } from 'i18next';
import { catalogue } from 'virtual:passus/catalogue';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Words } from '../../src/content/types';
import { counted } from '../../src/counted';
import { has, lines, speak, speakInstalling, speakMore, spokenDevice, t, uiWords } from '../../src/words';

const guideId = catalogue.guides[0] ?? '';
const DEVICES = ['ipad', 'iphone', 'android', 'computer'];

/** Every key of the words, also those with a context behind them. */
function keysOf(words: Words, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, inner]) =>
    typeof inner === 'string' || Array.isArray(inner) ? [prefix + key] : keysOf(inner as Words, `${prefix}${key}.`),
  );
}

describe.each(catalogue.languages)('the words in %s', (code) => {
  const reference = createInstance();
  let keys: string[] = [];
  /** A value for each placeholder that there is. */
  let values: Record<string, string> = {};

  beforeAll(async () => {
    const content = await catalogue.loadGuide(guideId, code);
    speak(code, content);
    await speakMore(code, guideId);
    await speakInstalling(code);
    const more = await catalogue.loadMore(guideId, code);
    const guide = { ...content.words, ...more.guide };
    await reference.init({
      lng: code,
      resources: { [code]: { ui: uiWords(code), guide } },
      ns: ['ui', 'guide'],
      defaultNS: 'ui',
      initAsync: false,
      fallbackLng: false,
      interpolation: { escapeValue: false },
    });
    keys = [...keysOf(uiWords(code)), ...keysOf(guide).map((key) => `guide:${key}`)];
    const names = JSON.stringify([uiWords(code), guide]).matchAll(/\{\{(\w+)\}\}/g);
    values = Object.fromEntries([...names].map(([, name = '']) => [name, `<${name} & $&>`]));
    delete values.device;
  });

  it.each(DEVICES)('are the same as from i18next on a device of the kind %s', (device) => {
    spokenDevice.value = device;
    const options = { context: device, device: reference.t(`device.${device}`), nest: false, ...values };
    expect(keys.length).toBeGreaterThan(500);
    for (const key of keys) {
      const expected: unknown = reference.t(key, { ...options, returnObjects: true });
      if (Array.isArray(expected)) expect(lines(key, values), key).toEqual(expected);
      else expect(t(key, values), key).toBe(expected);
      expect(has(key), key).toBe(true);
    }
  });

  it('give the key for what is not there', () => {
    for (const key of ['no.such', 'guide:steps.nowhere.title', 'constructor', 'app.name.length', 'home']) {
      expect(t(key), key).toBe(key);
      expect(lines(key), key).toEqual([]);
    }
    expect(has('toString')).toBe(false);
  });

  it('take the form of the number', () => {
    expect(counted('check.toLookAt', 1)).toBe(t('check.toLookAt_one'));
    expect(counted('check.toLookAt', 3)).toBe(t('check.toLookAt_other', { count: 3 }));
  });
});
