/** The words on the screen: i18next with the chunks of the language that is read, and dates as people say them. */
import { createInstance } from 'i18next';
import { computed, signal } from '@preact/signals';
import { catalogue } from 'virtual:passus/catalogue';
import type { GuideContent } from './content/types';

const engine = createInstance();

/** The language on the screen, a code of the catalogue. It changes only once its words are there. */
export const language = signal(catalogue.languages[0] ?? 'da');

/** What the words speak of: chooses `lines_ipad` before `lines`, and fills in `{{device}}`. */
export const spokenDevice = signal<string>('ipad');

/** Where settings live on the device that is spoken of: chooses `lines_newer` before `lines_ipad`, if that is there. */
export const spokenPlaces = signal<string | undefined>(undefined);

const spoken = computed(() => {
  const context = spokenDevice.value;
  return { context, device: engine.t(`device.${context}`, { lng: language.value }) };
});

/** Puts a language on the screen: the app's own words and those of the guide. */
export async function speak(code: string, { ui, words }: GuideContent): Promise<void> {
  if (engine.isInitialized) {
    engine.addResourceBundle(code, 'ui', ui, true);
    engine.addResourceBundle(code, 'guide', words, true);
    await engine.changeLanguage(code);
  } else {
    await engine.init({
      lng: code,
      resources: { [code]: { ui, guide: words } },
      defaultNS: 'ui',
      ns: ['ui', 'guide'],
      initAsync: false,
      fallbackLng: false,
      interpolation: { escapeValue: false },
    });
  }
  language.value = code;
}

/** Loads the words of the screens beside the straight way. */
export async function speakMore(code: string, guideId: string): Promise<void> {
  const { guide, ui } = await catalogue.loadMore(guideId, code);
  engine.addResourceBundle(code, 'guide', guide, true);
  engine.addResourceBundle(code, 'ui', ui, true);
}

/** Loads the words of the steps that lead to the icon. */
export async function speakInstalling(code: string): Promise<void> {
  engine.addResourceBundle(code, 'ui', await catalogue.loadInstalling(code), true);
}

/** A text by its key; `guide:` before the key asks for the guide's words. Values fill its placeholders. */
export function t(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const plain = plainText(key);
  return plain ?? engine.t(key, { ...spoken.value, ...values, nest: false });
}

/**
 * A text that needs no more than to be found, straight from i18next's store, under the same keys that it would try.
 * A fifth of the first screen's time went into looking for placeholders and plurals in texts that have none.
 */
function plainText(key: string): string | undefined {
  const text = stored(key);
  return isPlain(text) ? text : undefined;
}

/** What i18next keeps under a key, for the device that is spoken of or for all. */
function stored(key: string): unknown {
  const [name = '', space = 'ui'] = key.split(':').reverse();
  const found = (path: string): unknown => engine.getResource(language.value, space, path);
  return found(`${name}_${spokenPlaces.value}`) ?? found(`${name}_${spoken.value.context}`) ?? found(name);
}

function isPlain(text: unknown): text is string {
  return typeof text === 'string' && !text.includes('{{');
}

/** A list of texts by its key. Values fill their placeholders. */
export function lines(key: string, values: Readonly<Record<string, string>> = {}): readonly string[] {
  const plain = stored(key);
  if (Array.isArray(plain) && plain.every(isPlain)) return plain;
  const keys = [`${key}_${spokenPlaces.value}`, key];
  const found: unknown = engine.t(keys, { ...spoken.value, ...values, nest: false, returnObjects: true });
  return Array.isArray(found) ? found.map(String) : [];
}

/** Whether there is a text under a key, in the language on the screen. */
export function has(key: string): boolean {
  return engine.exists(key, { context: spoken.value.context });
}

/**
 * A day, such as "tirsdag den 3. november"; `at` in ms since 1970, in the reader's time zone. The order of the parts is
 * ours: browsers differ in it.
 */
export function day(at: number): string {
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language.value, options).format(at);
  return t('date.day', {
    weekday: part({ weekday: 'long' }),
    day: new Date(at).getDate(),
    month: part({ month: 'long' }),
  });
}

/**
 * The time that lies so many days after another, as people count days: at the same time of day, also where the clocks
 * change in between. Both in ms since 1970.
 */
export function daysAfter(at: number, days: number): number {
  const date = new Date(at);
  date.setDate(date.getDate() + days);
  return date.getTime();
}

/** A time of day, such as "14.05". */
export function time(at: number): string {
  return new Intl.DateTimeFormat(language.value, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** The name of a language in itself, such as "dansk". */
export function languageName(code: string, inLanguage = code): string {
  return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(code) ?? code;
}
