/** The signals that screens are made of, and dispatch(), the one way to change what a person did. */
import { computed, effect, signal } from '@preact/signals';
import { catalogue } from 'virtual:passus/catalogue';
import { askedLanguage, onHash, pushHash, readHash, replaceHash } from './browser/address';
import { copyText } from './browser/clipboard';
import { clock, onWaking } from './browser/clock';
import { thisDevice } from './browser/device';
import { appHasStarted, noteKeeping } from './browser/failure';
import { nameManifest } from './browser/install';
import { afterPaint, markPainted, whenIdle } from './browser/painted';
import { printPage } from './browser/print';
import { readPreference, writePreference, type Preferences } from './browser/preferences';
import { calmDoubleTaps } from './browser/taps';
import { marksFor, type Action } from './engine/actions';
import type { Guide } from './engine/guide';
import { answerTo } from './engine/path';
import { merge, type Progress } from './engine/progress';
import { withRenames } from './engine/renames';
import { whereNow } from './engine/where';
import { firstContent, firstLanguage, guideId } from './early';
import { fault } from './faults';
import { listenForPrompt, settleIn } from './installed';
import { add, catchUp, database, firstLook, giveTurn, joinOthers, keeping, keepToLeave, kept } from './keeping';
import { currentRoute, hashOf, landingOf, type Landing, type Notice, type Route } from './route';
import { dayAfter, language, speak, speakInstalling, speakMore, spokenDevice, spokenPlaces } from './words';

/** The guide on the screen; there before anything is shown. */
const guideSignal = signal<Guide | undefined>(undefined);
export const guide = computed(() => {
  if (guideSignal.value === undefined) throw new Error('a screen before its guide was loaded');
  return guideSignal.value;
});

/** Somebody else's progress, while a helper looks at it: in memory only, and never saved. */
export const guest = signal<Progress | undefined>(undefined);
/** What the person did. */
export const progress = computed((): Progress => guest.value ?? withRenames(guide.value, kept.value));
/** The time that screens speak of, in ms; it moves on each minute and whenever the tablet is looked at again. */
export const now = signal(clock());
export const where = computed(() => whereNow(guide.value, progress.value, now.value, dayAfter));

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

/** Asks who has the tablet now. What a helper was looking at is closed. */
export function handOver(): void {
  guest.value = undefined;
  giveTurn(undefined);
}

/** Loads words, guide and the last-known copy: enough for the first screen. Waits for the database only without a copy. */
export async function prepare(): Promise<void> {
  if ((askedLanguage() ?? firstLanguage) !== firstLanguage) languageNotice.value = 'unknownLanguage';
  const [content] = await Promise.all([firstContent, firstLook()]);
  speak(firstLanguage, content);
  guideSignal.value = content.guide;
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
  joinOthers();
  void catchUp();
  effect(() => noteKeeping(keeping.value));
  const lookAgain = settleIn(database, keepToLeave);
  onWaking(() => {
    now.value = clock();
    void catchUp();
    lookAgain();
  });
}

/** Changes what a person did: on the screen at once, on the disk right after. */
export function dispatch(action: Action): void {
  const marks = marksFor(guide.value, progress.value, action, clock());
  if (Object.keys(marks).length > 0) takeMarks(marks);
}

/** Merges marks into the progress on the screen; keeps them if it is one's own. Data of a newer app is not touched. */
export function takeMarks(marks: Progress): void {
  if (guest.value !== undefined) guest.value = merge(guest.value, marks);
  else if (fault.value !== 'newer') add(marks);
  now.value = clock();
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

/** Reads the app in another language, and keeps that choice; says so where its words cannot be had. */
export async function chooseLanguage(code: string): Promise<void> {
  const words = Promise.all([catalogue.loadGuide(guideId, code), speakMore(code, guideId)]);
  const found = await words.catch(() => undefined);
  languageNotice.value = found === undefined ? 'missingLanguage' : undefined;
  if (found === undefined) return;
  writePreference('language', code);
  speak(code, found[0]);
}

/** Loads the words that the first screen did not need, and those of the steps that lead to the icon. */
export const loadMoreWords = (): Promise<void> => speakMore(language.value, guideId);
export const loadInstallingWords = (): Promise<void> => speakInstalling(language.value);

export function chooseTextSize(size: Preferences['textSize']): void {
  textSize.value = size;
  writePreference('textSize', size);
}

export function keepPlaces(found: NonNullable<Preferences['places']>): void {
  places.value = found;
  writePreference('places', found);
}

export { afterPaint, appHasStarted, copyText as copy, fault, keeping, language, markPainted, printPage, whenIdle };
