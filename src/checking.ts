/** The device check as the screens see it: what was found, what the person answered, and what follows from both. */
import { computed, signal } from '@preact/signals';
import { clock } from './browser/clock';
import { runsFromIcon, thisDevice } from './browser/device';
import { askToKeep } from './browser/install';
import { readPreference, writePreference } from './browser/preferences';
import type { Answer, Answers, Found, judge as judging, QuestionId } from './engine/check';
import { offline } from './installed';

interface Look {
  readonly found: Found;
  /** When it was looked, in ms. */
  readonly at: number;
  readonly judge: typeof judging;
}

/** The last look at this device; 'missing' where the code for it could not be had. */
export const looked = signal<Look | 'missing' | undefined>(undefined);
export const answers = signal<Answers>({
  lock: readPreference('lock'),
  keychain: readPreference('keychain'),
  autofill: readPreference('autofill'),
});
/** Where settings live on this device's system, once that was found out; kept for the steps that speak of them. */
export const places = signal(readPreference('places'));

/** What follows; it changes with each answer. Empty before the first look. */
export const results = computed(() => {
  const { value: look } = looked;
  if (look === undefined || look === 'missing') return [];
  return look.judge({ ...look.found, offline: offline.value, answers: answers.value });
});

/** Looks at this device, now. Its code comes with the first look: nobody needs it before. */
export async function lookAtDevice(): Promise<void> {
  try {
    const [{ gather }, { judge, placesOf }] = await Promise.all([
      import('./browser/findings'),
      import('./engine/check'),
    ]);
    const found = await gather({ kind: thisDevice(), fromIcon: runsFromIcon(), askToKeep });
    looked.value = { found, at: clock(), judge };
    const place = placesOf(found.system);
    if (place === undefined) return;
    places.value = place;
    writePreference('places', place);
  } catch {
    looked.value = 'missing';
  }
}

/** Keeps what the person answers; it can be changed at any time. */
export function answerCheck(id: QuestionId, answer: Answer): void {
  answers.value = { ...answers.value, [id]: answer };
  writePreference(id, answer);
}
