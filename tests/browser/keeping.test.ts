/** What is said about keeping: "saved" only once all that was done is on the disk, and no fault that is over. */
import 'fake-indexeddb/auto';
import { get, set, type UseStore } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Database from '../../src/browser/database';
import type * as Keeping from '../../src/keeping';
import { FakeLocalStorage } from './fake-local-storage';

const played = vi.hoisted(() => ({ database: undefined as UseStore | undefined }));
vi.mock('../../src/early', () => ({ guideId: 'guide' }));
vi.mock('../../src/browser/database', async (load) => ({
  ...(await load<typeof Database>()),
  keptStore: (): UseStore => (mode, run) => played.database!(mode, run),
}));

const MINE = 'progress/me/guide';
const one = { 'step-one': { done: true, at: 1000 } };
const two = { 'step-two': { done: true, at: 2000 } };
const bent = { 'p-2': { name: 'Bent', symbol: 'heart', at: 2 } };
const refuse = (): Promise<never> => Promise.reject(new DOMException('gone', 'UnknownError'));

let real: UseStore;
let local: FakeLocalStorage;
let count = 0;
let app: typeof Keeping;

/** Holds back each transaction of a kind until `let(in or not)`; `knocks` tells how many are waiting or were let in. */
function door(held: IDBTransactionMode) {
  let knocks = 0;
  let answer: (isIn: boolean) => void = () => undefined;
  const answered = new Promise<boolean>((resolve) => (answer = resolve));
  played.database = async (mode, run) => {
    if (mode === held) knocks++;
    return mode !== held || (await answered) ? real(mode, run) : refuse();
  };
  return { let: (isIn: boolean) => answer(isIn), knocked: () => expect.poll(() => knocks).toBeGreaterThan(0) };
}

beforeEach(async () => {
  // Each test is a start of the app, with nothing in memory.
  vi.resetModules();
  real = (await vi.importActual<typeof Database>('../../src/browser/database')).keptStore(`keeping-${count++}`, 'kept');
  played.database = real;
  local = new FakeLocalStorage();
  vi.stubGlobal('localStorage', local);
  app = await import('../../src/keeping');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const allSaved = () => expect.poll(() => app.keeping.value).toBe('saved');
const marksOnDisk = async () => (await get<{ marks: unknown }>(MINE, real))?.marks;

describe('"cannot save now"', () => {
  it('is over once a save was read back, and what could not be read before is taken in', async () => {
    await set(MINE, { form: 1, marks: one }, real);
    played.database = (mode, run) => {
      if (mode === 'readonly') return refuse();
      played.database = real; // from the first write on
      return real(mode, run);
    };
    const said: unknown[] = [];
    app.fault.subscribe((fault) => said.push(fault));
    await app.catchUp();
    expect(said).toContain('unreachable');
    await allSaved();
    expect(app.fault.value).toBeUndefined();
    await expect.poll(() => app.kept.value).toEqual(one);
  });

  it('is not said by a look that began before a save was read back, and fails after it', async () => {
    let looks = 0;
    let shut: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (shut = resolve));
    // The list of people is read first, then the person's own.
    played.database = (mode, run) => (mode === 'readonly' && looks++ === 1 ? late.then(refuse) : real(mode, run));
    const looking = app.catchUp();
    await expect.poll(() => looks).toBe(2);
    app.add(one);
    await allSaved();
    const said: unknown[] = [];
    app.fault.subscribe((fault) => said.push(fault));
    shut();
    await looking;
    expect(said).toEqual([undefined]);
  });

  it('is said while every look and every save fails', async () => {
    played.database = refuse;
    await app.catchUp();
    expect(app.fault.value).toBe('unreachable');
    expect(app.keeping.value).toBe('unsaved');
  });
});

describe('"saved" is not said', () => {
  it('while the list of people is on its way to the disk', async () => {
    const writes = door('readwrite');
    void app.changePeople(bent);
    expect(app.keeping.value).toBe('saving');
    await writes.knocked();
    expect(app.keeping.value).toBe('saving');
    writes.let(true);
    await allSaved();
    expect(await get('people', real)).toMatchObject({ people: bent });
  });

  it('of a list that the disk refuses, though a tap after it was saved; the next look saves the list', async () => {
    played.database = (mode, run) => (mode === 'readwrite' ? refuse() : real(mode, run));
    await app.changePeople(bent);
    await app.catchUp();
    played.database = real;
    await app.keep();
    expect(app.keeping.value).toBe('unsaved');
    await app.catchUp();
    expect(app.keeping.value).toBe('saved');
    expect(await get('people', real)).toMatchObject({ people: bent });
  });

  it('while the last tap of the one before is on its way, and another has the tablet', async () => {
    await app.changePeople(bent);
    const writes = door('readwrite');
    app.add(one);
    app.giveTurn('p-2');
    expect(app.kept.value).toEqual({});
    expect(app.keeping.value).toBe('saving');
    writes.let(true);
    await allSaved();
    expect(await marksOnDisk()).toEqual(one);
  });

  it('of a tap of the one before that the disk refused, who has it again when it is their turn', async () => {
    await app.changePeople(bent);
    played.database = (mode, run) => (mode === 'readwrite' ? refuse() : real(mode, run));
    vi.spyOn(local, 'setItem').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    app.add(one);
    app.giveTurn('p-2');
    await expect.poll(() => app.keeping.value).toBe('unsaved');
    app.giveTurn('me');
    expect(app.kept.value).toEqual(one);
    played.database = real;
    await app.catchUp();
    await allSaved();
    expect(await marksOnDisk()).toEqual(one);
  });

  it('of a tap that the disk refused, because less was saved after it', async () => {
    played.database = (mode, run) => {
      if (mode === 'readonly') return real(mode, run);
      played.database = real; // from the second write on
      return refuse();
    };
    app.add(two);
    await app.remember('me', one);
    await allSaved();
    expect(await marksOnDisk()).toEqual({ ...one, ...two });
  });

  it('while something is being put back, or the disk has refused that', async () => {
    const writes = door('readwrite');
    const putting = app.remember('me', one);
    expect(app.keeping.value).toBe('saving');
    writes.let(false);
    await putting;
    expect(app.keeping.value).toBe('unsaved');
  });
});

describe('what is taken away', () => {
  beforeEach(async () => {
    app.add(one);
    await allSaved();
  });

  it('is being saved until the disk has nothing of it, and no save meanwhile brings it back', async () => {
    const writes = door('readwrite');
    const forgetting = app.forget('me');
    await writes.knocked();
    expect(app.keeping.value).toBe('saving');
    const meanwhile = [app.catchUp(), app.keep()];
    writes.let(true);
    expect(await forgetting).toEqual(one);
    await Promise.all(meanwhile);
    expect(app.keeping.value).toBe('saved');
    expect(app.kept.value).toEqual({});
    expect(await marksOnDisk()).toBeUndefined();
  });

  it('is not taken in again by a look that began before and ends after', async () => {
    let reads = 0;
    let isHeld = false;
    let release: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    played.database = async (mode, run) => {
      // The list of people is read first, then the person's own: that one has looked into the copy already.
      if (mode === 'readonly' && reads++ === 1) {
        isHeld = true;
        await late;
      }
      return real(mode, run);
    };
    const looking = app.catchUp();
    await expect.poll(() => isHeld).toBe(true);
    expect(await app.forget('me')).toEqual(one);
    release();
    await looking;
    expect(app.kept.value).toEqual({});
    expect(await marksOnDisk()).toBeUndefined();
  });

  it('stays where the disk refuses, in memory and in the copy; taps made meanwhile are saved', async () => {
    const writes = door('readwrite');
    const forgetting = app.forget('me');
    await writes.knocked();
    app.add(two);
    writes.let(false);
    expect(await forgetting).toBeUndefined();
    expect(app.kept.value).toEqual({ ...one, ...two });
    expect(local.getItem(`passus/copy/${MINE}`)).toContain('step-one');
    played.database = real;
    await app.catchUp();
    await allSaved();
    expect(await marksOnDisk()).toEqual({ ...one, ...two });
  });

  it('of somebody else is put back where the disk let it go and then did not answer', async () => {
    await app.changePeople({ ...bent, me: { name: 'Anna', symbol: 'sun', at: 2 } });
    app.giveTurn('p-2');
    played.database = async (mode, run) => {
      const done = await real(mode, run);
      if (mode !== 'readwrite') return done;
      played.database = refuse; // from the first write on
      return done;
    };
    expect(await app.forget('me')).toBeUndefined();
    expect(await marksOnDisk()).toBeUndefined();
    expect(app.keeping.value).toBe('unsaved');
    played.database = real;
    await app.catchUp();
    await allSaved();
    expect(await marksOnDisk()).toEqual(one);
  });
});
