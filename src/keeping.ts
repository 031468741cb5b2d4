/** What people did, in memory and on the disk: one person at a time, kept at once, never lost, never mixed with another's. */
import { computed, signal } from '@preact/signals';
import { clock } from './browser/clock';
import { keptStore } from './browser/database';
import { PEOPLE_KEY, peopleKind } from './browser/people-record';
import { progressKey, progressKind } from './browser/progress-record';
import { readTurn, writeTurn } from './browser/session';
import { openStore, type Loaded, type Saved } from './browser/store';
import { joinTabs } from './browser/tabs';
import { FIRST, peopleHere, type People } from './engine/people';
import { NO_PROGRESS, type Progress } from './engine/progress';
import { guideId } from './early';
import { listFault, ownFault, withDamage } from './faults';
import { keeperOf, worstOf } from './unkept';

export const database = keptStore('passus', 'kept');
const progresses = keeperOf(progressKind, openStore(progressKind, clock, database), afterSave);
const lists = keeperOf(peopleKind, openStore(peopleKind, clock, database), afterSave);

/** The list of those who share this tablet; empty as long as there is one only. */
export const people = signal<People>({});
export const here = computed(() => peopleHere(people.value));
/** Whose turn it is; undefined while several are here and nobody said who it is. */
export const person = signal<string | undefined>(FIRST);

/** What the person did, as it is kept: without what a newer guide makes of it. */
export const kept = signal<Progress>(NO_PROGRESS);
/** Whether it is known what the database has of the person. Until then the copy may hold a tap that it lacks. */
const isKnown = signal(false);
/** Whether all that was done here is kept, by whomever, the list of people too: only 'saved' means that it was read back. */
export const keeping = computed(() =>
  worstOf([progresses.state.value, lists.state.value, isKnown.value ? 'saved' : 'saving']),
);

/** The keys of which database and copy were brought to agree since the start. */
const evened = new Set<string>();
/** How often the database answered since the start. A look that failed says nothing if there was an answer meanwhile. */
let answers = 0;
/** How often something was taken away. What was read before that is not taken in after it. */
let takenAway = 0;
/** What other tabs are told of a key that was taken away, before the key. */
const FORGOTTEN = 'forgotten/';
let tellTabs: (key: string) => void = () => undefined;

/** How long the first screen waits for the database where there is no copy, in ms; an open may hang for ever. */
const FIRST_LOOK = 2000;

/** The key of what the person did. */
export const currentKey = () => (person.value === undefined ? undefined : progressKey(person.value, guideId));

/**
 * Takes in the last-known copies, which can be read at once. Where there is none, waits for the database, though not
 * for long.
 */
export async function firstLook(): Promise<void> {
  takeInPeople(lists.glance(PEOPLE_KEY));
  const key = currentKey();
  const glimpse = key === undefined ? undefined : progresses.glance(key);
  if (glimpse !== undefined) kept.value = progressKind.merge(kept.value, glimpse);
  else if (key !== undefined) {
    const look = loadPeople().then(takeIn);
    await Promise.race([look, new Promise((resolve) => setTimeout(resolve, FIRST_LOOK))]);
  }
}

/** Begins to hear what other tabs save. */
export function joinOthers(): void {
  tellTabs = joinTabs((key) => {
    if (key === currentKey() || key === PEOPLE_KEY) void catchUp();
    if (key.startsWith(FORGOTTEN)) isGone(key.slice(FORGOTTEN.length));
  });
}

/** Adds marks to what the person did: in memory at once, on the disk right after. */
export function add(marks: Progress): void {
  const all = progressKind.merge(kept.peek(), marks);
  // First: an error in what follows from the marks comes out of the signal, and must not cost the tap.
  void keep(all);
  kept.value = all;
}

/** Changes the list of people. Resolves once that is kept. A list of a newer app is not touched. */
export async function changePeople(change: People): Promise<void> {
  if (listFault.value === 'newer') return;
  people.value = peopleKind.merge(people.value, change);
  // Who makes the change holds the tablet, and is not asked who it is after a reload.
  writeTurn(person.value);
  await lists.save(PEOPLE_KEY, people.value);
}

/** Lets somebody have their turn, or asks who it is. What is not saved yet of the one before goes on being saved. */
export function giveTurn(id: string | undefined): void {
  person.value = id;
  const key = currentKey();
  writeTurn(id);
  ownFault.value = undefined;
  isKnown.value = false;
  const [unkept, glimpse] = key === undefined ? [] : [progresses.unkept(key), progresses.glance(key)];
  kept.value = progressKind.merge(unkept ?? NO_PROGRESS, glimpse ?? NO_PROGRESS);
  void catchUp();
}

/**
 * Takes away what somebody did, from memory, disk and other tabs. Gives what it was, for the one who wants it back, or
 * undefined where the disk refused.
 */
export async function forget(id: string): Promise<Progress | undefined> {
  const key = progressKey(id, guideId);
  const { value, fault: wrong } = await progresses.load(key);
  const before = key === currentKey() ? progressKind.merge(kept.value, value) : value;
  if (wrong === 'newer' || listFault.value === 'newer') return undefined;
  if (!(await progresses.forget(key))) {
    // Taps made meanwhile were not saved; and the disk may have let it go without ever answering.
    void (key === currentKey() ? keep() : progresses.save(key, before));
    return undefined;
  }
  isGone(key);
  tellTabs(FORGOTTEN + key);
  return before;
}

/** What was taken away from the disk goes out of memory too. */
function isGone(key: string): void {
  takenAway++;
  progresses.drop(key);
  if (key === currentKey()) kept.value = NO_PROGRESS;
}

/** Puts back what was taken away from somebody. */
export async function remember(id: string, marks: Progress): Promise<void> {
  const key = progressKey(id, guideId);
  const saving = progresses.save(key, marks);
  if (key === currentKey()) kept.value = progressKind.merge(kept.value, marks);
  await saving;
}

/** How long after a save that failed it is tried again, in ms. */
const TRY_AGAIN = 10_000;
let nextTry: ReturnType<typeof setTimeout> | undefined;

/** Saves all that is known of the person. Not while that is being taken away, or it would be back. */
export async function keep(all = kept.value): Promise<void> {
  const key = currentKey();
  if (key !== undefined && !progresses.isForgetting(key)) await progresses.save(key, all);
}

/** Saves once more before the page is left for a newer version. Gives false where something would be gone with the page. */
export const keepToLeave = (): Promise<boolean> =>
  keep().then(() => keeping.value === 'saved' || keeping.value === 'newer');

/** Tells other tabs of a save, or sees to it that it is tried again; and ends a fault that it proves to be over. */
function afterSave(key: string, saved: Saved): void {
  if (saved !== 'unsaved') answers++;
  if (saved === 'saved') tellTabs(key);
  if (saved === 'newer' && key === PEOPLE_KEY) listFault.value = 'newer';
  if (saved === 'newer' && key === currentKey()) ownFault.value = 'newer';
  if (saved === 'saved' && key === currentKey()) isKnown.value = true;
  if (saved === 'saved' && ownFault.value === 'unreachable') {
    ownFault.value = undefined;
    void catchUp(); // what is stored could not be read until now
  }
  // One at a time: each look at the tablet also tries, and would begin a row of tries of its own.
  clearTimeout(nextTry);
  if (keeping.value === 'unsaved') nextTry = setTimeout(() => void catchUp(), TRY_AGAIN);
}

/** Takes in what is stored, from this tab or another, and saves again what could not be saved before. */
export async function catchUp(): Promise<void> {
  await loadPeople();
  for (const [key, progress] of progresses.refused()) {
    if (key !== currentKey()) await progresses.save(key, progress);
  }
  const key = currentKey();
  const loaded = await takeIn();
  if (key !== currentKey()) return;
  // Without a database nothing is known to be saved, whatever was saved before.
  const wasRefused = loaded?.fault === 'unreachable' || progresses.refused().some(([refused]) => refused === key);
  const saving = key !== undefined && loaded !== undefined && (isUneven(key, loaded) || wasRefused) && keep();
  // Once that is on its way: in between, nothing would be known to be unsaved.
  isKnown.value = true;
  await saving;
}

/** Whether database and copy are to be brought to agree; once, or two tabs could keep each other busy with it. */
function isUneven(key: string, { uneven }: Loaded<unknown>): boolean {
  const isNew = uneven === true && !evened.has(key);
  if (isNew) evened.add(key);
  return isNew;
}

/** Takes in what is stored of the person; gives nothing where it was taken away meanwhile, or became another's turn. */
async function takeIn(): Promise<Loaded<Progress> | undefined> {
  const key = currentKey();
  if (key === undefined) return undefined;
  const [before, known] = [takenAway, answers];
  const loaded = await progresses.load(key);
  if (loaded.fault !== 'unreachable') answers++;
  if (key !== currentKey() || takenAway !== before) return undefined;
  // Only what is new: everything is derived anew, and an error in that must not end a look that is about to save.
  if (!progressKind.includes(kept.value, loaded.value)) kept.value = progressKind.merge(kept.value, loaded.value);
  if (loaded.fault !== 'unreachable' || answers === known) ownFault.value = withDamage(loaded.fault, ownFault.value);
  return loaded;
}

/** Takes in the list of people, and brings database and copy to agree about it. */
async function loadPeople(): Promise<void> {
  const loaded = await lists.load(PEOPLE_KEY);
  // A database that cannot be reached is said of the person's own.
  if (loaded.fault !== 'unreachable') listFault.value = withDamage(loaded.fault, listFault.value);
  takeInPeople(loaded.value);
  if (isUneven(PEOPLE_KEY, loaded) || lists.refused().length > 0) await lists.save(PEOPLE_KEY, people.value);
}

/** Joins a list with the one that is known, and sees to it that it is the turn of somebody who is here. */
function takeInPeople(list: People = {}): void {
  const known = here.value.length;
  if (!peopleKind.includes(people.value, list)) people.value = peopleKind.merge(people.value, list);
  const isHere = (id: string | undefined) => here.value.some((one) => one.id === id);
  const [first, ...others] = here.value;
  if (others.length === 0) {
    if (!isHere(person.value)) giveTurn(first.id);
  } else if (!isHere(person.value) || (known === 1 && person.value === FIRST && here.value.length > known)) {
    // Several are here, and it is not known who holds the tablet: nobody is shown what another did.
    const turn = [readTurn()].find(isHere);
    // A turn that is given looks at the list again: without end, where it is given while nobody is known to have it.
    if (turn !== person.value) giveTurn(turn);
  }
}
