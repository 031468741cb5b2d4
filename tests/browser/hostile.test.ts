/** Hostile stored data: 11,000 damaged records and copies, none of which may throw, cost a valid entry, or get lost. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { get, set } from 'idb-keyval';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptStore } from '../../src/browser/database';
import { PEOPLE_KEY, peopleKind } from '../../src/browser/people-record';
import { progressKey, progressKind } from '../../src/browser/progress-record';
import { describeRaw, type Kind } from '../../src/browser/record';
import { openStore, setAside } from '../../src/browser/store';
import { tidyName, type People } from '../../src/engine/people';
import { includes, type Progress } from '../../src/engine/progress';
import { anyProgress } from '../engine/guide';
import { FakeLocalStorage } from './fake-local-storage';

/** The same 10,000 each time, so that a failure can be looked at again. A seed that found a fault is added here. */
const SEEDS = [1, 20_261_123, -7, 65_537];
const RUNS = 2500;

const key = progressKey('me', 'guide');
const database = keptStore('hostile', 'kept', 2000);
let time = 0;
const clock = () => ++time;
const tap: Progress = { 'tapped-now': { done: true, at: 1_700_000_000_000 } };

/** Everything that a database can hold in place of what belongs there. */
const rubbish = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc.constantFrom(
    null,
    NaN,
    Infinity,
    -0,
    '',
    '__proto__',
    '<img src=x onerror=alert(1)>',
    9e15,
    2 ** 53,
    new Date(NaN),
  ),
  fc.uint8Array(),
);

const anyPeople: fc.Arbitrary<People> = fc.dictionary(
  fc.constantFrom('me', 'p-1', 'p-2'),
  fc.oneof(
    fc.record({ name: fc.string().map(tidyName), symbol: fc.constantFrom('', 'sun', 'boat'), at: fc.nat() }),
    fc.record({ name: fc.constant(''), symbol: fc.constant(''), at: fc.nat(), gone: fc.constant(true as const) }),
  ),
);

/** A record whose one part was replaced, dropped, doubled under another name, or joined by something that is not ours. */
const damagedRecord = (field: string, anyEntries: fc.Arbitrary<Readonly<Record<string, object>>>) =>
  fc
    .record({
      entries: anyEntries,
      form: fc.oneof(fc.constant(1), rubbish),
      pick: fc.nat(),
      value: rubbish,
      key: fc.string(),
    })
    .chain(({ entries, form, pick, value, key: name }) => {
      const ids = Object.keys(entries);
      const id = ids[pick % Math.max(ids.length, 1)] ?? 'nothing';
      const without = Object.fromEntries(Object.entries(entries).filter(([other]) => other !== id));
      const part = (change: object): unknown => ({
        form: 1,
        [field]: { ...entries, [id]: { ...entries[id], ...change } },
      });
      return fc.constantFrom<unknown>(
        value,
        { form, [field]: entries },
        { form: 1, [field]: value },
        { form: 1, [field]: { ...without, [id]: value } },
        { form: 1, [field]: { ...entries, [name]: value } },
        { [field]: entries },
        ...['at', 'done', 'answer', 'name', 'symbol', 'gone', name].map((change) => part({ [change]: value })),
        [{ form: 1, [field]: entries }],
        new Map(Object.entries({ form: 1, [field]: entries })),
        { form: 1, [field]: new Map(Object.entries(entries)) },
      );
    });

/** A copy whose text was cut off, overwritten in the middle, or is no JSON at all; and what was in it. */
const damagedText = fc
  .tuple(anyProgress, fc.nat(), fc.string({ unit: 'binary' }), fc.boolean())
  .map(([progress, at, noise, cut]) => {
    const text = JSON.stringify({ form: 1, marks: progress });
    const head = text.slice(0, at % text.length);
    return { progress, text: cut ? head : head + noise + text.slice(head.length + noise.length) };
  });

/** What a text says, if it is JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // most of what is cut off
  }
}

const isId = (text: unknown) =>
  typeof text === 'string' && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && text.length <= 80;
const isTime = (at: unknown) => Number.isInteger(at) && Number(at) >= 0 && Number(at) <= Date.UTC(2200, 0);

/** Valid entries are told without the reader under test. */
const isMark = ({ done, at, answer }: Record<string, unknown>) =>
  typeof done === 'boolean' && isTime(at) && (answer === undefined || isId(answer));
const isPerson = ({ name, symbol, at, gone }: Record<string, unknown>) =>
  typeof name === 'string' &&
  name === tidyName(name) &&
  (symbol === '' || isId(symbol)) &&
  isTime(at) &&
  (gone === undefined || gone === true);

interface Stored<T> {
  readonly field: string;
  readonly isEntry: (entry: Record<string, unknown>) => boolean;
  readonly key: string;
  readonly kind: Kind<T>;
  readonly added: T;
}

const marks: Stored<Progress> = { field: 'marks', isEntry: isMark, key, kind: progressKind, added: tap };
const people: Stored<People> = {
  field: 'people',
  isEntry: isPerson,
  key: PEOPLE_KEY,
  kind: peopleKind,
  added: { 'p-9': { name: 'Anna', symbol: 'sun', at: 1_700_000_000_000 } },
};

/** The entries in a raw value that are valid. */
function validIn<T>(raw: unknown, { field, isEntry }: Stored<T>): T {
  const entries = (raw as Record<string, unknown> | null | undefined)?.[field];
  const found = Object.prototype.toString.call(raw) === '[object Object]' ? entries : undefined;
  return Object.fromEntries(
    Object.entries(typeof found === 'object' && found !== null ? found : {}).filter(
      ([id, entry]) => isId(id) && typeof entry === 'object' && entry !== null && isEntry(entry as never),
    ),
  ) as T;
}

/** Whether writing the valid entries back would lose nothing of a raw value. */
function isWhole<T extends object>(raw: unknown, stored: Stored<T>): boolean {
  const entries = (raw as Record<string, unknown> | null)?.[stored.field];
  if (Object.prototype.toString.call(entries) !== '[object Object]') return false;
  return (
    (raw as { form: unknown }).form === 1 &&
    Object.keys(entries as object).length === Object.keys(validIn(raw, stored)).length
  );
}

let local: FakeLocalStorage;
beforeEach(() => {
  local = new FakeLocalStorage();
  vi.stubGlobal('localStorage', local);
});
afterAll(() => vi.unstubAllGlobals());

/** Loads and saves over a raw value in the database. */
async function expectSurvival<T extends object>(raw: unknown, stored: Stored<T>): Promise<void> {
  const { key: at, kind, added } = stored;
  await database('readwrite', (kept) => void kept.clear());
  local.clear();
  await set(at, raw, database);
  const before: unknown = await get(at, database);
  expect(typeof describeRaw(before)).toBe('string');
  const store = openStore(kind, clock, database);
  const loaded = await store.load(at);
  expect(kind.includes(loaded.value, validIn(raw, stored))).toBe(true);
  const saved = await store.save(at, added);
  if (loaded.fault === 'newer') {
    expect(saved).toBe('newer');
    expect(await get(at, database)).toEqual(before);
    return;
  }
  expect(saved).toBe('saved');
  const after = await store.load(at);
  expect(after.fault).toBeUndefined();
  expect(kind.includes(after.value, { ...validIn(raw, stored), ...added })).toBe(true);
  const aside = (await setAside(database, [at]))
    .filter(({ name }) => !name.startsWith('copy/'))
    .map(({ value }) => value);
  expect(aside).toEqual(before === undefined || isWhole(before, stored) ? [] : [before]);
}

describe('hostile stored data', () => {
  it.each(SEEDS)('in the database never throws, keeps every valid mark, and is set aside (seed %i)', async (seed) => {
    await fc.assert(
      fc.asyncProperty(damagedRecord('marks', anyProgress), (raw) => expectSurvival(raw, marks)),
      { seed, numRuns: RUNS / 2 },
    );
  });

  it.each(SEEDS)('in the list of people never throws, loses nobody, and is set aside (seed %i)', async (seed) => {
    await fc.assert(
      fc.asyncProperty(damagedRecord('people', anyPeople), (raw) => expectSurvival(raw, people)),
      { seed, numRuns: RUNS / 10 },
    );
  });

  it.each(SEEDS)('in the copy never throws, keeps every valid mark, and is set aside (seed %i)', async (seed) => {
    await fc.assert(
      fc.asyncProperty(damagedText, fc.boolean(), async ({ text, progress }, isInDatabase) => {
        await database('readwrite', (kept) => void kept.clear());
        local.clear();
        if (isInDatabase) await set(key, progressKind.toRecord(progress), database);
        local.setItem(`passus/copy/${key}`, text);
        const store = openStore(progressKind, clock, database);
        expect(() => store.glance(key)).not.toThrow();
        const loaded = await store.load(key);
        const valid = [validIn(parsed(text), marks), ...(isInDatabase ? [progress] : [])];
        for (const part of valid) expect(includes(loaded.value, part)).toBe(true);
        expect(await store.save(key, { ...loaded.value, ...tap })).toBe('saved');
        const after = await store.load(key);
        for (const part of [...valid, tap]) expect(includes(after.value, part)).toBe(true);
        const aside = (await setAside(database, [key])).map(({ value }) => value);
        expect(aside).toEqual(loaded.fault === 'damaged' ? [text] : []);
      }),
      { seed, numRuns: RUNS / 2 },
    );
  });
});
