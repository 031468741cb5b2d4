/** The device check as the screens see it: what was found, what the person answered, and what follows from both. */
import { computed, signal } from '@preact/signals';
import { clock } from './browser/clock';
import { gather, identify, type Identity } from './browser/findings';
import { askToKeep } from './browser/install';
import { readPreference, writePreference } from './browser/preferences';
import { judge, placesOf, type Answer, type Answers, type Found, type QuestionId } from './engine/check';
import { fromIcon, offline } from './installed';
import { device, keepPlaces } from './state';

/** The last look at this device, and when that was, in ms. */
export const looked = signal<{ readonly found: Found; readonly at: number } | undefined>(undefined);
export const answers = signal<Answers>({});
/** Takes in the answers that are kept. */
export const readAnswers = (): Answers =>
  (answers.value = {
    lock: readPreference('lock'),
    keychain: readPreference('keychain'),
    autofill: readPreference('autofill'),
  });
readAnswers();

/** What follows; it changes with each answer. Empty before the first look. */
export const results = computed(() => {
  const { value: look } = looked;
  return look === undefined ? [] : judge({ ...look.found, offline: offline.value, answers: answers.value });
});

/** What a helper on the phone has to know of this device; undefined until it was asked for. */
export const identity = signal<Identity | undefined>(undefined);
export const lookWho = async (): Promise<void> => void (identity.value ??= await identify({ kind: device, fromIcon }));

/** Looks at this device, now. */
export async function lookAtDevice(): Promise<void> {
  const found = await gather({ kind: device, fromIcon, askToKeep });
  looked.value = { found, at: clock() };
  const places = placesOf(found.system);
  if (places !== undefined) keepPlaces(places);
}

/** Keeps what the person answers; it can be changed at any time. */
export function answerCheck(id: QuestionId, answer: Answer): void {
  answers.value = { ...answers.value, [id]: answer };
  writePreference(id, answer);
}
