/** What is stored looks like this, and how to read it where it may be damaged, hostile, or from a newer app. */

/** The version of the stored form. A higher one is left alone: its app knows things that this one does not. */
const FORM = 1;

export type Reading<T> =
  /** Nothing was stored. */
  | { readonly kind: 'empty' }
  /** All of it could be read. */
  | { readonly kind: 'whole'; readonly value: T }
  /** These entries are valid; the rest is not and has to be set aside before anything is written. */
  | { readonly kind: 'damaged'; readonly value: T }
  /** Written by a newer version: to be shown, never to be written over. */
  | { readonly kind: 'newer'; readonly value: T };

/** A map of entries that is kept: how it is read, written, and joined with what is there already. */
export interface Kind<T> {
  /** A stored value of any shape. Never throws; every valid entry is kept. */
  readonly read: (raw: unknown) => Reading<T>;
  readonly toRecord: (value: T) => unknown;
  readonly merge: (a: T, b: T) => T;
  /** Whether all of `part` is in `whole`, as it is or in a newer form. */
  readonly includes: (whole: T, part: T) => boolean;
  readonly none: T;
}

/** The latest time that an entry may have, in ms: dates reckoned from a later one would leave the range of dates. */
export const LATEST = Date.UTC(2200, 0);

/**
 * Reads and writes `{ form, [field]: { id: entry } }`. `toEntry` gives a valid entry without anything else that may
 * stand in it, or undefined.
 */
export function recordOf<E>(
  field: string,
  toEntry: (raw: unknown) => E | undefined,
): Pick<Kind<Readonly<Record<string, E>>>, 'read' | 'toRecord'> {
  return {
    toRecord: (value) => ({ form: FORM, [field]: value }),
    read(raw) {
      if (raw === undefined) return { kind: 'empty' };
      if (!isObject(raw)) return { kind: 'damaged', value: {} };
      const { form, [field]: entries } = raw;
      if (!isObject(entries)) return { kind: 'damaged', value: {} };
      const valid: Record<string, E> = {};
      let whole = true;
      for (const key of Object.keys(entries)) {
        const entry = isId(key) ? toEntry(entries[key]) : undefined;
        if (entry === undefined) whole = false;
        else valid[key] = entry;
      }
      if (form === FORM) return { kind: whole ? 'whole' : 'damaged', value: valid };
      return { kind: typeof form === 'number' && form > FORM ? 'newer' : 'damaged', value: valid };
    },
  };
}

/** A time in ms since 1970 that a tap can have been made at. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LATEST;
}

/** An id as content and this app write them. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 80 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value);
}

/** A plain object. A Map, a Date or an array can be stored as well, and would look like an object without entries. */
export function isObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A stored value of any shape as text, for somebody to look at. */
export function describeRaw(raw: unknown): string {
  if (typeof raw === 'string') return raw;
  const plain = (_key: string, part: unknown): unknown => {
    if (typeof part === 'bigint') return `${part}n`;
    return part instanceof Map || part instanceof Set ? Array.from<unknown>(part) : part;
  };
  try {
    const text: unknown = JSON.stringify(raw, plain, 1);
    return typeof text === 'string' ? text : String(raw);
  } catch {
    // It contains itself, or is nested too deeply. String() would call its own toString, whatever that is.
    return Object.prototype.toString.call(raw);
  }
}
