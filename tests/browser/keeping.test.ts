/** What is said about keeping: "saved" only once all that was done is on the disk, and no fault that is over. */
import 'fake-indexeddb/auto';
import { effect } from '@preact/signals';
import { get, keys, set, type UseStore } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Database from '../../src/browser/database';
import type * as Asides from '../../src/asides';
import type * as Faults from '../../src/faults';
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
let app: typeof Asides & typeof Faults & typeof Keeping;

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
  app = {
    ...(await import('../../src/asides')),
    ...(await import('../../src/faults')),
    ...(await import('../../src/keeping')),
  };
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A disk that is full: it gives what it has, and takes nothing. */
const full: UseStore = (mode, run) =>
  mode === 'readonly' ? real(mode, run) : Promise.reject(new DOMException('no room', 'QuotaExceededError'));

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

describe('a tap', () => {
  it('is saved although something that follows from it throws', async () => {
    await app.catchUp();
    effect(() => {
      if ('step-one' in app.kept.value) throw new TypeError('broken on purpose');
    });
    expect(() => app.add(one)).toThrow('broken on purpose');
    expect(app.keeping.value).toBe('saving');
    await allSaved();
    expect(await marksOnDisk()).toEqual(one);
  });

  it('that the disk refused is saved later, although something that follows from it throws', async () => {
    await app.catchUp();
    played.database = full;
    effect(() => {
      if ('step-one' in app.kept.value && app.here.value.length > 0) throw new TypeError('broken on purpose');
    });
    expect(() => app.add(one)).toThrow('broken on purpose');
    await expect.poll(() => app.keeping.value).toBe('unsaved');
    played.database = real;
    await app.catchUp();
    expect(app.keeping.value).toBe('saved');
  });
});

describe('damage', () => {
  const damaged = { form: 1, marks: { ...one, 'step-two': 'rubbish' } };

  it('on a full disk is said, and that nothing can be saved too; set aside it is once there is room', async () => {
    await set(MINE, damaged, real);
    played.database = full;
    await app.catchUp();
    expect([app.fault.value, app.keeping.value]).toEqual(['damaged', 'unsaved']);
    expect(await app.asideText()).toBe('');
    expect(await get(MINE, real)).toEqual(damaged);
    played.database = real;
    await app.catchUp();
    await allSaved();
    expect(app.fault.value).toBe('damaged');
    expect(await app.asideText()).toContain('rubbish');
  });

  it('of the list of people is said, whoever has the tablet, until the app is closed', async () => {
    await set('people', { form: 1, people: { ...bent, 'p-3': 'rubbish' } }, real);
    await app.catchUp();
    expect(app.person.value).toBeUndefined();
    expect(app.fault.value).toBe('damaged');
    app.giveTurn('p-2');
    await app.catchUp();
    expect(app.fault.value).toBe('damaged');
    expect(await app.asideText()).toContain('rubbish');
  });

  it('of one is shown to nobody else, and the old lists with a name are gone with who is taken away', async () => {
    await set('people', { form: 1, people: { ...bent, me: { name: 'Anna', symbol: 'sun', at: 2 }, x: 1 } }, real);
    await set('progress/p-2/guide', damaged, real);
    local.setItem('passus/copy/people', '{"form":1,"people":{"p-2":{"name":"Bent"');
    await app.catchUp();
    app.giveTurn('p-2');
    await app.catchUp();
    expect(await app.asideText()).toContain('rubbish');
    app.giveTurn('me');
    await app.catchUp();
    expect(await app.asideText()).toMatch(/Bent.*Bent/s);
    expect(await app.asideText()).not.toContain('rubbish');
    expect(await app.forgetOldLists()).toBe(true);
    expect(await app.asideText()).toBe('');
    expect((await keys<string>(real)).filter((key) => key.startsWith('broken/people'))).toEqual([]);
    played.database = refuse;
    expect(await app.forgetOldLists()).toBe(false);
  });
});

describe('data of a newer app', () => {
  const newer = { form: 2, marks: one, people: bent };

  it('of the person does not keep the newer app from being let in', async () => {
    await set(MINE, newer, real);
    await app.catchUp();
    expect(app.fault.value).toBe('newer');
    expect(await app.keepToLeave()).toBe(true);
    expect(app.keeping.value).toBe('newer');
    expect(await get(MINE, real)).toEqual(newer);
  });

  it('in the list of people is said and left alone, and does not keep the newer app out either', async () => {
    await set('people', newer, real);
    await app.catchUp();
    expect(app.fault.value).toBe('newer');
    await app.changePeople({ 'p-3': { name: 'Carl', symbol: 'boat', at: 3 } });
    expect(app.here.value.map(({ id }) => id)).toEqual(['me', 'p-2']);
    expect(await app.forget('p-2')).toBeUndefined();
    expect(await app.keepToLeave()).toBe(true);
    expect(await get('people', real)).toEqual(newer);
  });

  it('does let it wait while something may be lost with the page', async () => {
    await set('people', newer, real);
    await app.catchUp();
    played.database = full;
    app.giveTurn('me');
    app.add(two);
    expect(await app.keepToLeave()).toBe(false);
    expect(app.keeping.value).toBe('unsaved');
  });
});

describe('where it is not known who has the tablet', () => {
  it('the list is looked at once, and not over and over', async () => {
    await set('people', { form: 1, people: bent }, real);
    let looks = 0;
    // An end to it, or the test would never fail.
    played.database = (mode, run) => (++looks < 20 ? real(mode, run) : new Promise(() => undefined));
    await app.catchUp();
    await allSaved();
    expect(app.person.value).toBeUndefined();
    looks = 0;
    await app.catchUp();
    expect(looks).toBe(1);
  });
});

describe('"saved" is not said', () => {
  it('before it is known what the disk has, of whomever', async () => {
    local.setItem('passus/copy/progress/p-2/guide', JSON.stringify({ form: 1, marks: one }));
    local.setItem('passus/copy/people', JSON.stringify({ form: 1, people: bent }));
    await app.firstLook();
    expect(app.keeping.value).toBe('saving');
    await allSaved();
    const said: unknown[] = [];
    app.giveTurn('p-2');
    app.keeping.subscribe((keeping) => said.push(keeping));
    expect(app.kept.value).toEqual(one);
    await allSaved();
    expect(await get('progress/p-2/guide', real)).toMatchObject({ marks: one });
    expect(said).toEqual(['saving', 'saved']);
  });

  it('while the list of people is on its way to the disk', async () => {
    await app.catchUp();
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
