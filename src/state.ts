/** The signals that screens are made of, and dispatch(), the one way to change what a person did. */
import { computed, effect, signal } from '@preact/signals';
import { catalogue } from 'virtual:passus/catalogue';
import { askedLanguage, onHash, pushHash, readHash, replaceHash } from './browser/address';
import { copyText } from './browser/clipboard';
import { clock, onWaking } from './browser/clock';
import { keptStore } from './browser/database';
import { thisDevice } from './browser/device';
import { appHasStarted } from './browser/failure';
import { nameManifest } from './browser/install';
import { afterPaint, markPainted, whenIdle } from './browser/painted';
import { printPage } from './browser/print';
import { readPreference, writePreference, type Preferences } from './browser/preferences';
import { describeRaw } from './browser/record';
import { openStore, progressKey, type Loaded } from './browser/store';
import { joinTabs } from './browser/tabs';
import { calmDoubleTaps } from './browser/taps';
import { marksFor, type Action } from './engine/actions';
import { deadlinesAt } from './engine/deadlines';
import type { Guide } from './engine/guide';
import { answerTo } from './engine/path';
import { merge, NO_PROGRESS, type Progress } from './engine/progress';
import { withRenames } from './engine/renames';
import { whereNow } from './engine/where';
import { firstContent, firstLanguage, guideId } from './early';
import { listenForPrompt, settleIn } from './installed';
import { currentRoute, hashOf, landingOf, type Landing, type Notice, type Route } from './route';
import { language, speak, speakInstalling, speakMore, spokenDevice, spokenPlaces } from './words';

const key = progressKey('me', guideId);
const database = keptStore('passus', 'kept');
const store = openStore(clock, database);

/** The guide on the screen; there before anything is shown. */
const guideSignal = signal<Guide | undefined>(undefined);
export const guide = computed(() => {
  if (guideSignal.value === undefined) throw new Error('a screen before its guide was loaded');
  return guideSignal.value;
});

export const progress = signal<Progress>(NO_PROGRESS);
/** The time that screens speak of, in ms; it moves on each minute and whenever the tablet is looked at again. */
export const now = signal(clock());
export const where = computed(() => whereNow(guide.value, progress.value, now.value));
export const deadlines = computed(() => deadlinesAt(guide.value, progress.value, now.value));

/** Whether what is on the screen is kept: only 'saved' means that it was read back. */
export const keeping = signal<'saved' | 'saving' | 'unsaved'>('saved');
export const fault = signal<Loaded['fault']>(undefined);
export const device = thisDevice();
export const textSize = signal<Preferences['textSize']>(readPreference('textSize') ?? 'normal');

/** Where settings live on this device's system, once the device check found that out. */
const places = signal(readPreference('places'));

const hash = signal(readHash());
const languageNotice = signal<Notice | undefined>(undefined);
/** The screen to show, and what to say if it is not the one that the address asked for. */
export const landing = computed((): Landing => {
  const found = landingOf(hash.value, guide.value, progress.value, where.value);
  const { value: aside } = languageNotice;
  return aside === undefined ? found : { notice: aside, ...found };
});

/** How long the first screen waits for the database where there is no copy, in ms; an open may hang for ever. */
const FIRST_LOOK = 2000;

/** Loads words, guide and the last-known copy: enough for the first screen. Waits for the database only without a copy. */
export async function prepare(): Promise<void> {
  if ((askedLanguage() ?? firstLanguage) !== firstLanguage) languageNotice.value = 'unknownLanguage';
  const glimpse = store.glance(key);
  const [content] = await Promise.all([firstContent, glimpse === undefined ? firstLook() : undefined]);
  speak(firstLanguage, content);
  if (glimpse !== undefined) progress.value = merge(progress.value, glimpse);
  guideSignal.value = content.guide;
  progress.value = withRenames(content.guide, progress.value);
}

/** Begins to listen to the address and to taps, and lets the words follow the device. */
export function listen(): void {
  effect(() => {
    const { device: question } = guide.value;
    const asked = where.value.path.find(({ step }) => step.id === question);
    spokenDevice.value = (asked && answerTo(asked.step, progress.value)) ?? device;
    spokenPlaces.value = spokenDevice.value === device ? places.value : undefined;
  });
  // The page itself names the manifest of the first language.
  effect(() => nameManifest(language.value === catalogue.languages[0] ? '' : `.${language.value}`));
  onHash(() => {
    languageNotice.value = undefined;
    hash.value = readHash();
  });
  calmDoubleTaps();
  listenForPrompt();
}

/** What is not needed for the first screen: the database, other tabs, and the service worker. */
export function settle(): void {
  tellTabs = joinTabs((saved) => {
    if (saved === key) void catchUp();
  });
  void catchUp();
  const lookAgain = settleIn(database, keep);
  onWaking(() => {
    now.value = clock();
    void catchUp();
    lookAgain();
  });
}

let tellTabs: (key: string) => void = () => undefined;

/** Changes what a person did: on the screen at once, on the disk right after. Data of a newer app is not touched. */
export function dispatch(action: Action): void {
  if (fault.value === 'newer') return;
  const marks = marksFor(guide.value, progress.value, action, clock());
  if (Object.keys(marks).length === 0) return;
  now.value = clock();
  progress.value = merge(progress.value, marks);
  void keep();
}

/** Changes what a person did and goes to where the way leads on. */
export function dispatchAndGo(action: Action): void {
  dispatch(action);
  go(currentRoute(where.value));
}

/** Goes to a screen. At once: the browser tells of a new address only after the next paint. */
export function go(route: Route): void {
  const address = hashOf(guideId, route);
  pushHash(address);
  hash.value = address;
}

/** The address of a screen, for a link. */
export function linkTo(route: Route): string {
  return `#${hashOf(guideId, route)}`;
}

/** Puts the address right where it led to another screen than it says. */
export function mendAddress(route: Route): void {
  replaceHash(hashOf(guideId, route));
}

/** Reads the app in another language, and keeps that choice. */
export async function chooseLanguage(code: string): Promise<void> {
  writePreference('language', code);
  await speakMore(code, guideId);
  speak(code, await catalogue.loadGuide(guideId, code));
}

/** Loads the words that the first screen did not need. */
export const loadMoreWords = (): Promise<void> => speakMore(language.value, guideId);

/** Loads the words of the steps that lead to the icon. */
export const loadInstallingWords = (): Promise<void> => speakInstalling(language.value);

export function chooseTextSize(size: Preferences['textSize']): void {
  textSize.value = size;
  writePreference('textSize', size);
}

export function keepPlaces(found: NonNullable<Preferences['places']>): void {
  places.value = found;
  writePreference('places', found);
}

export { afterPaint, appHasStarted, copyText as copy, language, markPainted, printPage, whenIdle };

let saves = 0;
/** How long after a save that failed it is tried again, in ms. */
const TRY_AGAIN = 10_000;
let nextTry: ReturnType<typeof setTimeout> | undefined;

/** Saves all that is known. Says 'saved' only if this was the last save under way and it was read back. */
async function keep(): Promise<void> {
  const mine = ++saves;
  keeping.value = 'saving';
  const saved = await store.save(key, progress.value);
  if (saved === 'newer') fault.value = 'newer';
  if (saved === 'saved') tellTabs(key);
  if (mine !== saves) return;
  keeping.value = saved === 'saved' ? 'saved' : 'unsaved';
  // One at a time: each look at the tablet also tries, and would begin a row of tries of its own.
  clearTimeout(nextTry);
  if (saved === 'unsaved') nextTry = setTimeout(() => void catchUp(), TRY_AGAIN);
}

/** Whether database and copy were brought to agree since the start; once, or two tabs could keep each other busy with it. */
let evened = false;

const firstLook = () => Promise.race([takeIn(), new Promise((resolve) => setTimeout(resolve, FIRST_LOOK))]);

/** Takes in what is stored, from this tab or another, and saves again what could not be saved before. */
async function catchUp(): Promise<void> {
  const loaded = await takeIn();
  const uneven = loaded.uneven === true && !evened;
  evened ||= uneven;
  // Without a database nothing is known to be saved, whatever was saved before.
  if (uneven || loaded.fault === 'unreachable' || keeping.value === 'unsaved') await keep();
}

async function takeIn(): Promise<Loaded> {
  const loaded = await store.load(key);
  const { value: loadedGuide } = guideSignal;
  const renamed = loadedGuide === undefined ? loaded.progress : withRenames(loadedGuide, loaded.progress);
  progress.value = merge(progress.value, renamed);
  // That something was damaged is said until the app is closed, although saving sets it aside and mends the record.
  fault.value = loaded.fault ?? (fault.value === 'damaged' ? 'damaged' : undefined);
  return loaded;
}

/** What could not be read and was set aside, as a text to show or send; empty if there is nothing. */
export async function asideText(): Promise<string> {
  const found = await store.aside();
  return found.map(({ name, value }) => `${name}\n${describeRaw(value)}`).join('\n\n');
}
