/** The store: what is saved can be read back, and what cannot be read is never lost or overwritten. */
import 'fake-indexeddb/auto';
import { get, keys, set, type UseStore } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptStore } from '../../src/browser/database';
import { progressKey, progressKind } from '../../src/browser/progress-record';
import { openStore, setAside } from '../../src/browser/store';
import { FakeLocalStorage } from './fake-local-storage';

const key = progressKey('me', 'guide');
const one = { 'step-one': { done: true, at: 1000 } };
const two = { 'step-two': { done: true, at: 2000 } };
const clock = () => 4711;

let database: UseStore;
let local: FakeLocalStorage;
let count = 0;

beforeEach(() => {
  database = keptStore(`test-${count++}`, 'kept', 200);
  local = new FakeLocalStorage();
  vi.stubGlobal('localStorage', local);
});
afterEach(() => vi.unstubAllGlobals());

describe('a save', () => {
  it('says "saved" once it was read back, and another store finds it', async () => {
    expect(await openStore(progressKind, clock, database).save(key, one)).toBe('saved');
    expect(await openStore(progressKind, clock, database).load(key)).toEqual({ value: one });
  });

  it('adds to what another tab has saved meanwhile', async () => {
    const here = openStore(progressKind, clock, database);
    const there = openStore(progressKind, clock, database);
    await Promise.all([here.save(key, one), there.save(key, two)]);
    expect(await here.load(key)).toEqual({ value: { ...one, ...two } });
  });

  it('says so where the database refuses, and the copy has it all the same', async () => {
    const refusing: UseStore = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    const store = openStore(progressKind, clock, refusing);
    expect(await store.save(key, one)).toBe('unsaved');
    expect(store.glance(key)).toEqual(one);
  });

  it('says so where the database takes the write and does not have it afterwards', async () => {
    let calls = 0;
    const forgetful: UseStore = async (mode, callback) => {
      if (mode === 'readonly' && ++calls > 0) await set(key, { form: 1, marks: {} }, database);
      return database(mode, callback);
    };
    expect(await openStore(progressKind, clock, forgetful).save(key, one)).toBe('unsaved');
  });

  it('leaves data of a newer version exactly as it is', async () => {
    const newer = { form: 2, marks: { 'step-one': { done: true, at: 5, mood: 'good' } }, more: true };
    await set(key, newer, database);
    local.setItem(`passus/copy/${key}`, JSON.stringify(newer));
    expect(await openStore(progressKind, clock, database).save(key, two)).toBe('newer');
    expect(await get(key, database)).toEqual(newer);
    expect(local.getItem(`passus/copy/${key}`)).toBe(JSON.stringify(newer));
  });

  it('sets damaged data aside in the same breath, and keeps its valid marks', async () => {
    const damaged = { form: 1, marks: { ...one, 'step-two': 'rubbish' } };
    await set(key, damaged, database);
    expect(await openStore(progressKind, clock, database).save(key, two)).toBe('saved');
    expect(await get(key, database)).toEqual({ form: 1, marks: { ...one, ...two } });
    expect(await get(`broken/${key}/4711`, database)).toEqual(damaged);
  });
});

describe('a load', () => {
  it('of nothing is an empty progress without a fault', async () => {
    expect(await openStore(progressKind, clock, database).load(key)).toEqual({ value: {} });
    expect(openStore(progressKind, clock, database).glance(key)).toBeUndefined();
  });

  it('joins the database and the copy', async () => {
    await openStore(progressKind, clock, database).save(key, one);
    local.setItem(`passus/copy/${key}`, JSON.stringify({ form: 1, marks: two }));
    expect(await openStore(progressKind, clock, database).load(key)).toEqual({
      value: { ...one, ...two },
      uneven: true,
    });
  });

  it('finds everything in the copy where the database was wiped, and the next save fills it again', async () => {
    await openStore(progressKind, clock, database).save(key, one);
    const wiped = keptStore(`test-${count++}`, 'kept', 200);
    const store = openStore(progressKind, clock, wiped);
    expect(await store.load(key)).toEqual({ value: one, uneven: true });
    await store.save(key, one);
    expect(await store.load(key)).toEqual({ value: one });
  });

  it('finds everything in the database where the copy was wiped, and the next save fills it again', async () => {
    const store = openStore(progressKind, clock, database);
    await store.save(key, one);
    local.clear();
    expect(await store.load(key)).toEqual({ value: one, uneven: true });
    await store.save(key, one);
    expect(await store.load(key)).toEqual({ value: one });
  });

  it('gives the valid marks of damaged data, and says that something is damaged', async () => {
    await set(key, { form: 1, marks: { ...one, other: [] } }, database);
    expect(await openStore(progressKind, clock, database).load(key)).toEqual({
      value: one,
      fault: 'damaged',
      uneven: true,
    });
  });

  it('gives the copy where the database cannot be reached', async () => {
    local.setItem(`passus/copy/${key}`, JSON.stringify({ form: 1, marks: one }));
    const gone: UseStore = () => Promise.reject(new DOMException('forbidden', 'SecurityError'));
    expect(await openStore(progressKind, clock, gone).load(key)).toEqual({ value: one, fault: 'unreachable' });
  });

  it('works without localStorage', async () => {
    vi.stubGlobal('localStorage', undefined);
    expect(await openStore(progressKind, clock, database).save(key, one)).toBe('saved');
    expect(await openStore(progressKind, clock, database).load(key)).toMatchObject({ value: one });
    expect(await setAside(database, [key])).toEqual([]);
  });

  it('writes nothing', async () => {
    await openStore(progressKind, clock, database).load(key);
    expect(await keys(database)).toEqual([]);
  });
});

describe('what is forgotten', () => {
  it('is gone from the database and from the copy', async () => {
    const store = openStore(progressKind, clock, database);
    await store.save(key, one);
    expect(await store.forget(key)).toBe(true);
    expect(await store.load(key)).toEqual({ value: {} });
  });

  it('stays in the copy where the database refuses', async () => {
    local.setItem(`passus/copy/${key}`, JSON.stringify({ form: 1, marks: one }));
    const gone: UseStore = () => Promise.reject(new DOMException('forbidden', 'SecurityError'));
    const store = openStore(progressKind, clock, gone);
    expect(await store.forget(key)).toBe(false);
    expect(store.glance(key)).toEqual(one);
  });
});

describe('what is set aside', () => {
  const cut = '{"form":1,"marks":{"step-o';

  it('is listed as it was found', async () => {
    const damaged = { form: 1, marks: { ...one, 'step-two': 'rubbish' } };
    await set(key, damaged, database);
    local.setItem(`passus/copy/${key}`, cut);
    const store = openStore(progressKind, clock, database);
    expect((await store.load(key)).fault).toBe('damaged');
    expect(await store.save(key, { ...one, ...two })).toBe('saved');
    expect(await setAside(database, [key])).toEqual([
      { name: `${key}/4711`, value: damaged },
      { name: `copy/${key}/4711`, value: cut },
    ]);
    expect(await store.load(key)).toEqual({ value: { ...one, ...two } });
  });

  it('is never written over where there is no room to set it aside', async () => {
    local.setItem(`passus/copy/${key}`, cut);
    vi.spyOn(local, 'setItem').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const store = openStore(progressKind, clock, database);
    expect(await store.save(key, two)).toBe('saved');
    expect(local.getItem(`passus/copy/${key}`)).toBe(cut);
    expect(await store.load(key)).toEqual({ value: two, fault: 'damaged', uneven: true });
  });
});

describe('the database', () => {
  it('is asked to have each write on the disk itself before it is called done', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await openStore(progressKind, clock, database).save(key, one);
    const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes).toEqual([['kept', 'readwrite', { durability: 'strict' }]]);
    asked.mockRestore();
  });

  it('opens anew after its connection was lost', async () => {
    await set('a', 1, database);
    await database('readonly', (kept) => {
      kept.transaction.db.close();
    });
    expect(await get('a', database)).toBe(1);
  });

  it('opens anew after an open was rejected', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    await set('a', 1, database);
    expect(await get('a', database)).toBe(1);
    expect(open.mock.calls.length).toBeGreaterThanOrEqual(2);
    open.mockRestore();
  });

  it('gives up on an open that hangs', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest);
    await expect(get('a', database)).rejects.toThrow('no answer from the database');
    open.mockRestore();
    expect(await get('a', database)).toBeUndefined();
  });
});
