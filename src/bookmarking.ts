/** The bookmark as the screens see it: one's own code, what somebody's code says, and taking it in or only looking. */
import { computed, signal } from '@preact/signals';
import { data } from 'virtual:passus/reference';
import { clock, dayOf, noonOf } from './browser/clock';
import { guideId } from './early';
import {
  decodeBookmark,
  encodeBookmark,
  inGroups,
  straightSteps,
  type Bookmark,
  type Reading,
} from './engine/bookmark';
import { marksFromBookmark, marksToTakeBack, type Import } from './engine/importing';
import { answerTo } from './engine/path';
import { NO_PROGRESS, type Progress } from './engine/progress';
import { whereNow, type Where } from './engine/where';
import { address } from './installed';
import { person } from './keeping';
import { currentRoute, hashOf } from './route';
import { fault, go, guest, guide, progress, takeMarks, where } from './state';

const days = { dayOf, noonOf };
const reference = data[guideId];
if (reference === undefined) throw new Error(`nothing is known of the bookmarks of ${guideId}`);
const { order, points } = reference;

/** The code for the place on the screen, in groups of four. */
export const code = computed(() => inGroups(encodeBookmark(guide.value, order, progress.value, days)));

/** The address that opens Passus with that code. */
export const link = computed(() => `${address}#${hashOf(guideId, { view: 'bookmark', code: code.value })}`);

/** Where the guide on paper has a step, if it has it: its stage and point. */
export const pointOf = (step: string): readonly [stage: number, point: number] | undefined => points[step];

/** What a text says, if it is a code; of any text. */
export const readCode = (text: string): Reading => decodeBookmark(text, guide.value, order);

/** Where a code leads. */
export interface Lead {
  readonly bookmark: Bookmark;
  /** Whether this guide has the very step that the code was made for. */
  readonly exact: boolean;
  readonly there: Where;
  /** Questions and their answers, in the order of the guide. */
  readonly answers: readonly (readonly [question: string, answer: string])[];
  /** Whether it brings the one whose progress is here any further. */
  readonly isNews: boolean;
}

/** What a code would do, without doing it. */
export function leadOf(bookmark: Bookmark): Lead {
  const now = clock();
  const { marks, exact } = importOf(NO_PROGRESS, bookmark, now);
  const answers = straightSteps(guide.value).flatMap((step): [string, string][] => {
    const answer = answerTo(step, marks);
    return answer === undefined ? [] : [[step.id, answer]];
  });
  const isNews = Object.keys(importOf(progress.value, bookmark, now).marks).length > 0;
  return { bookmark, exact, there: whereNow(guide.value, marks, now), answers, isNews };
}

interface Taken {
  /** Whose progress it went into. */
  readonly person: string | undefined;
  readonly before: Progress;
  readonly marks: Progress;
  /** The step that it led to. */
  readonly at: string;
}

const taken = signal<Taken | undefined>(undefined);

/** What the last code has changed for whose turn it is, until the app is closed; and whether she still stands there. */
export const undoable = computed(() =>
  guest.value === undefined && taken.value?.person === person.value ? taken.value : undefined,
);
export const justTaken = computed(() => undoable.value?.at === placeName(where.value));

/** Takes a code in: merges its marks, and goes to where they lead. Not where the data belongs to a newer app. */
export function takeCode(bookmark: Bookmark): void {
  const before = progress.value;
  const { marks } = importOf(before, bookmark, clock());
  takeMarks(marks);
  if (guest.value === undefined && fault.value !== 'newer') {
    taken.value = { person: person.value, before, marks, at: placeName(where.value) };
  }
  go(currentRoute(where.value));
}

/** Takes back what the last code has changed, and goes to where the person stood. */
export function takeCodeBack(): void {
  if (undoable.value === undefined) return;
  const { before, marks } = undoable.value;
  taken.value = undefined;
  takeMarks(marksToTakeBack(guide.value, before, marks));
  go(where.value.begun ? currentRoute(where.value) : { view: 'bookmark' });
}

/** Shows the place of a code as a guest: one's own progress is left alone, and nothing is saved. */
export function lookAt(bookmark: Bookmark): void {
  guest.value = importOf(NO_PROGRESS, bookmark, clock()).marks;
  go(currentRoute(where.value));
}

/** Back to one's own place. */
export function stopLooking(): void {
  guest.value = undefined;
  go({ view: 'home' });
}

const importOf = (onto: Progress, bookmark: Bookmark, now: number): Import =>
  marksFromBookmark(guide.value, onto, bookmark, now, days);

const placeName = ({ current }: Where): string => current?.step.id ?? '';
