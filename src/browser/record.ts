/** What a stored progress looks like, and how to read one that may be damaged, hostile, or from a newer app. */
import type { Mark, Progress } from '../engine/progress';

/** The version of the stored form. A higher one is left alone: its app knows things that this one does not. */
const FORM = 1;

export interface ProgressRecord {
  readonly form: number;
  readonly marks: Progress;
}

export type Reading =
  /** Nothing was stored. */
  | { readonly kind: 'empty' }
  /** All of it could be read. */
  | { readonly kind: 'whole'; readonly progress: Progress }
  /** These marks are valid; the rest is not and has to be set aside before anything is written. */
  | { readonly kind: 'damaged'; readonly progress: Progress }
  /** Written by a newer version: to be shown, never to be written over. */
  | { readonly kind: 'newer'; readonly progress: Progress };

/** No tap is made after this, in ms: dates reckoned from a later one would leave the range of dates. */
const LATEST = Date.UTC(2200, 0);

/** The stored form of a progress. */
export function toRecord(marks: Progress): ProgressRecord {
  return { form: FORM, marks };
}

/** Reads a stored value of any shape. Never throws; every valid mark is kept. */
export function readRecord(raw: unknown): Reading {
  if (raw === undefined) return { kind: 'empty' };
  if (!isObject(raw) || !isObject(raw.marks)) return { kind: 'damaged', progress: {} };
  const marks = raw.marks;
  const valid: Record<string, Mark> = {};
  let whole = true;
  for (const key of Object.keys(marks)) {
    const mark = isId(key) ? toMark(marks[key]) : undefined;
    if (mark === undefined) whole = false;
    else valid[key] = mark;
  }
  if (raw.form === FORM) return { kind: whole ? 'whole' : 'damaged', progress: valid };
  const isNewer = typeof raw.form === 'number' && raw.form > FORM;
  return { kind: isNewer ? 'newer' : 'damaged', progress: valid };
}

/** A valid mark, without anything else that may stand in it; undefined if it is none. */
function toMark(raw: unknown): Mark | undefined {
  if (!isObject(raw)) return undefined;
  const { done, at, answer } = raw;
  if (typeof done !== 'boolean' || typeof at !== 'number') return undefined;
  if (!Number.isInteger(at) || at < 0 || at > LATEST) return undefined;
  if (answer === undefined) return { done, at };
  return isId(answer) ? { done, at, answer } : undefined;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 80 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value);
}

/** A plain object. A Map, a Date or an array can be stored as well, and would look like an object without entries. */
function isObject(value: unknown): value is Record<string, unknown> {
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
    return String(raw); // it contains itself
  }
}
