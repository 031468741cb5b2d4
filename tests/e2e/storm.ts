/**
 * A kill storm: somebody taps through the guide, and at a random moment every process of the browser is killed; after
 * that, what the screen had called saved has to be there. Over and over, on the same profile.
 */
import { expect } from '@playwright/test';
import type { Tablet } from './engines/pane';
import type { Walker } from './walker';

/** What a storm counted. A tick is a tap on "done" or on an answer: what leaves a mark. */
export interface Tally {
  ticks: number;
  kills: number;
  /** Ticks after which the screen showed the next step and said "saved", before the kill. */
  saved: number;
  /** After each restart: how many that were ever called saved were not in IndexedDB. Has to be 0. */
  missingInDatabase: number;
  /** After each restart: how many of those the screen asked for again. Has to be 0. */
  missingOnScreen: number;
  /** Starts at which the first screen was a step behind until the database was read: the copy in localStorage was. */
  late: number;
  /** Ticks that were not yet called saved when the kill came. */
  unsaved: number;
  /** Of those, how many were in IndexedDB nevertheless; and how many only in the copy in localStorage. */
  survived: number;
  survivedInCopy: number;
}

export interface Weather {
  /** Decides over all chance in it. */
  readonly seed: number;
  /** Whether it may end. */
  readonly enough: (tally: Tally) => boolean;
}

/** Ticks at the start of each life are quiet: fewer than this, each is waited for until it is saved. */
const MOST_QUIET_TICKS = 7;
/** After them it is tapped as fast as the browser can, and within this many ms comes the kill. */
const MOST_HASTE = 300;
/** What is not on the screen by then, in ms, counts as missing. */
const PATIENCE = 3000;
const KEY = 'progress/me/eu-login-passkey';

/** The seed in STORM_SEED, or another one each time. */
export function stormSeed(): number {
  return Number(process.env.STORM_SEED ?? Date.now() % 100_000);
}

/** Lets a storm go over a tablet that sleeps; it sleeps again at the end. */
export async function storm(tablet: Tablet, { seed, enough }: Weather): Promise<Tally> {
  const random = chance(seed);
  const tally: Tally = {
    ticks: 0,
    kills: 0,
    saved: 0,
    missingInDatabase: 0,
    missingOnScreen: 0,
    late: 0,
    unsaved: 0,
    survived: 0,
    survivedInCopy: 0,
  };
  let life = await begin(await tablet.wake());
  while (!enough(tally)) {
    await tapCalmly(life, Math.floor(random() * MOST_QUIET_TICKS));
    await tapUntilKilled(life, tablet, random() * MOST_HASTE);
    const passus = await tablet.wake();
    const kept = await keptMarks(passus);
    await passus.open();
    const begun = (await passus.count('[data-action="resume"]')) > 0;
    const step = await settledStep(passus, everSaved(life), tally);
    count(tally, life, kept, begun ? { step } : 'nothing');
    life = step === undefined ? await begin(passus) : await resume(passus, everSaved(life));
  }
  await tablet.kill();
  return tally;
}

/** The step that the screen wants once it has read the database, which comes a moment after the first screen. */
async function settledStep(passus: Walker, called: readonly string[], tally: Tally): Promise<string | undefined> {
  let { step } = await passus.place();
  if (step !== undefined && called.includes(step)) tally.late++;
  for (const end = Date.now() + PATIENCE; step !== undefined && called.includes(step) && Date.now() < end;)
    ({ step } = await passus.place());
  return step;
}

/** Adds what a life has shown. `shown` is the step that the screen wants now, if any, or that it knows nothing. */
function count(tally: Tally, life: Life, kept: Kept, shown: { step: string | undefined } | 'nothing'): void {
  const called = everSaved(life);
  const open = life.ticked.slice(life.saved);
  const again = shown === 'nothing' ? 0 : shown.step === undefined ? -1 : called.indexOf(shown.step);
  tally.kills++;
  tally.ticks += life.ticked.length;
  tally.saved += life.saved;
  tally.unsaved += open.length;
  tally.missingInDatabase += called.filter((step) => !kept.database.includes(step)).length;
  tally.missingOnScreen += again === -1 ? 0 : called.length - again;
  tally.survived += open.filter((step) => kept.database.includes(step)).length;
  tally.survivedInCopy += open.filter((step) => !kept.database.includes(step) && kept.copy.includes(step)).length;
}

/** One life of the browser, from its start to its kill. */
interface Life {
  readonly passus: Walker;
  /** The steps that the screen called saved in the lives before, since the guide was begun. */
  readonly before: readonly string[];
  /** The steps that were ticked, in order; the last may still be under way. */
  readonly ticked: string[];
  /** How many of them the screen has called saved. */
  saved: number;
  /** The last page is reached. */
  over: boolean;
}

/** Starts the guide from its first step, with nothing kept. */
async function begin(passus: Walker): Promise<Life> {
  await passus.pane.goto(new URL('../icon.svg', passus.address).href);
  await passus.pane.evaluate(async () => {
    localStorage.clear();
    await new Promise((resolve) => (indexedDB.deleteDatabase('passus').onsuccess = resolve));
  }, undefined);
  await passus.begin();
  return { passus, before: [], ticked: [], saved: 0, over: false };
}

/** What the screen has called saved, in this life and before. */
function everSaved({ before, ticked, saved }: Life): readonly string[] {
  return [...before, ...ticked.slice(0, saved)];
}

async function resume(passus: Walker, before: readonly string[]): Promise<Life> {
  await passus.tap('resume');
  await expect.poll(async () => (await passus.place()).view).not.toBe('home');
  return { passus, before, ticked: [], saved: 0, over: false };
}

/** Ticks so many steps, and waits each time until that is saved. */
async function tapCalmly(life: Life, ticks: number): Promise<void> {
  for (let done = 0; done < ticks && !life.over; done++) {
    await tick(life);
    await life.passus.expectSaved();
    life.saved = life.ticked.length;
  }
}

/** Ticks on without waiting, until the browser is killed after so many ms. */
async function tapUntilKilled(life: Life, tablet: Tablet, moment: number): Promise<void> {
  let killed = false;
  const hurry = async () => {
    while (!killed && !life.over) await tick(life);
  };
  const hurrying = hurry().catch((error: unknown) => {
    // Whatever is under way when the kill comes fails; what was seen before that counts.
    if (!killed) throw error;
  });
  await new Promise((resolve) => setTimeout(resolve, moment));
  killed = true;
  await tablet.kill();
  await hurrying;
}

/** Taps on, with one tick among the taps, and notes what the screen says after it. */
async function tick(life: Life): Promise<void> {
  const { passus, ticked } = life;
  let here = await passus.placeToLeave();
  for (; here.view === 'stage'; here = await passus.placeToLeave()) await passus.goOn();
  const { step } = here;
  if (step === undefined) {
    life.over = true;
    return;
  }
  ticked.push(step);
  await passus.goOn();
  const { keeping, place } = await passus.pane.evaluate(
    () => ({
      keeping: document.documentElement.dataset.keeping,
      place: document.querySelector<HTMLElement>('main')?.dataset.step,
    }),
    undefined,
  );
  if (keeping === 'saved' && place !== step) life.saved = ticked.length;
}

interface Kept {
  /** The steps with a mark, in IndexedDB and in the copy in localStorage. */
  readonly database: readonly string[];
  readonly copy: readonly string[];
}

/** What is kept, read on a page of the site where the app does not run: a picture, for WebKit styles a text against the policy. */
async function keptMarks({ pane, address }: Walker): Promise<Kept> {
  await pane.goto(new URL('../icon.svg', address).href);
  return pane.evaluate(async (key) => {
    interface Stored {
      readonly marks: Record<string, { readonly done: boolean }>;
    }
    const doneIn = (stored: Stored | undefined) =>
      Object.entries(stored?.marks ?? {}).flatMap(([step, { done }]) => (done ? [step] : []));
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('passus');
      request.onupgradeneeded = () => request.result.createObjectStore('kept');
      request.onsuccess = () => resolve(request.result);
    });
    const request = database.transaction('kept').objectStore('kept').get(key);
    const record = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    database.close();
    const copy = localStorage.getItem(`passus/copy/${key}`);
    return {
      database: doneIn(record as Stored | undefined),
      copy: doneIn(copy === null ? undefined : (JSON.parse(copy) as Stored)),
    };
  }, KEY);
}

/** Numbers from 0 to 1 by chance, the same for the same seed (Mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
