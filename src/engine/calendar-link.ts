/** What the outside page for the calendar is told in its address, after `#`: no name, no secret, nothing it has to trust. */
import { markOf, type Progress } from './progress';

/** One reminder, for somebody who is not named. */
export interface CalendarLink {
  readonly language: string;
  readonly guide: string;
  /** The id of what is due. */
  readonly id: string;
  /** When to be reminded, in ms since 1970, whole minutes. */
  readonly at: number;
  /** Tells the entries of two people in one calendar apart. */
  readonly key: string;
}

/** What exists: language -> guide -> ids of what may be due. */
export type Known = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

const MINUTE = 60 * 1000;
/** Minutes since 1970 of the years 2020 and 2200: no reminder lies outside. */
const EARLIEST = 26_297_280;
const LATEST = 120_967_200;

/** The text after `#`. */
export function linkText({ language, guide, id, at, key }: CalendarLink): string {
  return [language, guide, id, Math.floor(at / MINUTE), key].join('/');
}

/** Reads such a text, of any content; undefined if any part of it is not what the app would write. */
export function readLink(text: string, known: Known): CalendarLink | undefined {
  const [language = '', guide = '', id = '', minutes = '', key = '', ...more] = text.split('/');
  if (more.length > 0 || !/^[1-9]\d{7,8}$/.test(minutes) || !/^[a-z0-9]{1,12}$/.test(key)) return undefined;
  const at = Number(minutes);
  if (at < EARLIEST || at > LATEST || !isKnown(known, language, guide, id)) return undefined;
  return { language, guide, id, at: at * MINUTE, key };
}

/** The name of a reminder in calendars: stable for one person's guide, and made of no more than when it was begun. */
export function uidOf({ guide, id, key }: Pick<CalendarLink, 'guide' | 'id' | 'key'>): string {
  return `${guide}-${id}-${key}`;
}

/** A key from the minute of the oldest mark, the same for as long as that is there. */
export function keyOf(progress: Progress): string {
  const times = Object.keys(progress).map((id) => markOf(progress, id)?.at ?? Infinity);
  const oldest = Math.min(...times);
  return Number.isFinite(oldest) ? Math.floor(oldest / MINUTE).toString(36) : '0';
}

/** Looks at own keys only, so that no part of the address can name something of Object's. */
function isKnown(known: Known, language: string, guide: string, id: string): boolean {
  const guides = Object.hasOwn(known, language) ? known[language] : undefined;
  const ids = guides !== undefined && Object.hasOwn(guides, guide) ? guides[guide] : undefined;
  return ids !== undefined && Object.hasOwn(ids, id);
}
