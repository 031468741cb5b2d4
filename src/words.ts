/** The words on the screen: texts by their keys, in i18next's format, and dates as people say them. */
import { computed, signal } from '@preact/signals';
import { catalogue } from 'virtual:passus/catalogue';
import type { GuideContent, Words } from './content/types';
import { dayIn, timeIn } from './dates';

/** The app's own words, and those of the guide. */
type Space = 'ui' | 'guide';
/** What a text speaks of, by the names of its placeholders. */
type Values = Readonly<Record<string, string | number>>;

/** All words that were loaded, by language. */
const loaded = new Map<string, Record<Space, Words>>();

/** The language on the screen, a code of the catalogue. It changes only once its words are there. */
export const language = signal(catalogue.languages[0] ?? 'da');

/** What the words speak of: chooses `lines_ipad` before `lines`, and fills in `{{device}}`. */
export const spokenDevice = signal<string>('ipad');

/** Where settings live on the device that is spoken of: chooses `lines_newer` before `lines_ipad`, if that is there. */
export const spokenPlaces = signal<string | undefined>(undefined);

const deviceName = computed(() => String(wordsAt('ui', `device.${spokenDevice.value}`)));

/** Puts a language on the screen: the app's own words and those of the guide. */
export function speak(code: string, { ui, words }: GuideContent): void {
  add(code, ui, words);
  language.value = code;
}

/** Loads the words of the screens beside the straight way. */
export async function speakMore(code: string, guideId: string): Promise<void> {
  const { guide, ui } = await catalogue.loadMore(guideId, code);
  add(code, ui, guide);
}

/** Loads the words of the steps that lead to the icon. */
export async function speakInstalling(code: string): Promise<void> {
  add(code, await catalogue.loadInstalling(code));
}

/** The app's own words that were loaded in a language. */
export function uiWords(code: string): Words {
  return loaded.get(code)?.ui ?? {};
}

/** Each chunk brings topics of its own, so nothing is overwritten. */
function add(code: string, ui: Words, guide: Words = {}): void {
  const before = loaded.get(code);
  loaded.set(code, { ui: { ...before?.ui, ...ui }, guide: { ...before?.guide, ...guide } });
}

/**
 * A text by its key; `guide:` before the key asks for the guide's words. Values fill its placeholders. Gives the key
 * where there is no text.
 */
export function t(key: string, values: Values = {}): string {
  const text = found(key);
  return typeof text === 'string' ? fillIn(text, values) : key;
}

/** A list of texts by its key. Values fill their placeholders. */
export function lines(key: string, values: Values = {}): readonly string[] {
  const list = found(key);
  return Array.isArray(list) ? list.map((text) => fillIn(String(text), values)) : [];
}

/** Whether there is a text under a key, in the language on the screen. */
export function has(key: string): boolean {
  return found(key) !== undefined;
}

/**
 * What stands under a key, for the device that is spoken of or for all: i18next calls that a context. Its rules for
 * contexts and placeholders are these few lines; i18next itself would be a third of what a first visit loads, and comes
 * with the screens that count something (`counted.ts`). A test holds that both say the same.
 */
function found(key: string): unknown {
  const [name = '', space = 'ui'] = key.split(':').reverse() as [string?, Space?];
  return (
    wordsAt(space, `${name}_${spokenPlaces.value}`) ??
    wordsAt(space, `${name}_${spokenDevice.value}`) ??
    wordsAt(space, name)
  );
}

function wordsAt(space: Space, key: string): unknown {
  let words: unknown = loaded.get(language.value)?.[space];
  for (const part of key.split('.')) {
    if (typeof words !== 'object' || words === null || !Object.hasOwn(words, part)) return undefined;
    words = (words as Words)[part];
  }
  return words;
}

function fillIn(text: string, values: Values): string {
  if (!text.includes('{{')) return text;
  const known: Values = { device: deviceName.value, ...values };
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(known[name] ?? whole));
}

/** A day, such as "tirsdag den 3. november"; `at` in ms since 1970, in the reader's time zone. */
export function day(at: number): string {
  return dayIn(language.value, String(wordsAt('ui', 'date.day')), at);
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

/** The beginning of that day. Both in ms since 1970. */
export const dayAfter = (at: number, days: number): number => new Date(daysAfter(at, days)).setHours(0, 0, 0, 0);

/** A time of day, such as "14.05". */
export function time(at: number): string {
  return timeIn(language.value, at);
}

/** The name of a language in itself, such as "dansk". */
export function languageName(code: string, inLanguage = code): string {
  return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(code) ?? code;
}
