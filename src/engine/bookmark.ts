/** The bookmark: a person's place in a guide as a code of 8 or 12 signs, to be typed, printed, linked or scanned. */
import { readSigns, writeSigns } from './base32';
import { isWhole, withCheck } from './checksum';
import type { Guide, Step } from './guide';
import { answerTo, type PathStep } from './path';
import { doneAt, type Progress } from './progress';
import { presentId } from './renames';
import { whereNow } from './where';

/** What the numbers in a code stand for, of one guide. Lists are only ever added to, or codes on paper would change. */
export interface BookmarkOrder {
  /** The number of the guide. */
  readonly number: number;
  readonly steps: readonly string[];
  readonly answers: readonly (readonly [question: string, answers: readonly string[]])[];
}

/** A place in a guide, as a code holds it. */
export interface Bookmark {
  /** The step to be done next, by its present id; undefined where all is done. */
  readonly step: string | undefined;
  /** How many steps of the straight way stand before it in the guide of the code: where to look for it if it is gone. */
  readonly position: number;
  /** The step that a detour leads back to, where the next step is one of a detour. */
  readonly host?: string;
  readonly answers: Readonly<Record<string, string>>;
  /** The day on which the wait began, counted from 1 = 1 January 2026 in the time zone of the device. */
  readonly day?: number;
}

export type Reading =
  | { readonly bookmark: Bookmark }
  /** No code, or one with a mistake; one of a newer form; one of another guide. */
  | { readonly reason: 'unreadable' | 'newer' | 'otherGuide' };

/** Days as people count them, which depend on the time zone. */
export interface Days {
  /** The number of the day of a time in ms; 1 = 1 January 2026. */
  readonly dayOf: (at: number) => number;
  /** Its noon, in ms. */
  readonly noonOf: (day: number) => number;
}

/** The form of code that this file writes and reads. */
const FORM = 0;

/** How many bits each part takes. The first five make 35 bits, 7 signs; all of them 55 bits, 11 signs. */
export const BITS = { form: 3, guide: 3, step: 8, position: 6, answers: 15, day: 12, host: 8 } as const;
const ANSWER = 3;
const SIGN = 5;
const SHORT = ['form', 'guide', 'step', 'position', 'answers'] as const;
const LONG = [...SHORT, 'day', 'host'] as const;

/** What the parts are mixed with before they become signs, so that a code is no row of zeros, which nobody can copy. */
const MIX = readSigns('4X7KC9TH2RN') ?? [];

/** How many answers, questions and steps a code has room for; the content is held to it. */
export const ROOM = {
  answers: 2 ** ANSWER - 1,
  questions: BITS.answers / ANSWER,
  steps: 2 ** BITS.step - 1,
  straight: 2 ** BITS.position,
  guides: 2 ** BITS.guide,
};

/** The code for where a person stands: 8 signs, or 12 where a wait has begun or a detour was taken. Without groups. */
export function encodeBookmark(guide: Guide, order: BookmarkOrder, progress: Progress, { dayOf }: Days): string {
  const { path: way, current } = whereNow(guide, progress, 0);
  const host = current && hostOf(way, current);
  const parts = {
    form: FORM,
    guide: order.number,
    step: number(order, current?.step.id),
    position: Math.max(
      0,
      straightSteps(guide).findIndex(({ id }) => id === (host ?? current)?.step.id),
    ),
    answers: order.answers.reduce((all, slot, index) => all + answerNumber(guide, progress, slot) * 8 ** index, 0),
    day: fitting(waitBegan(way, current, progress, dayOf)),
    host: number(order, host?.step.id),
  };
  const names = parts.day === 0 && parts.host === 0 ? SHORT : LONG;
  const bits = names.map((name) => parts[name].toString(2).padStart(BITS[name], '0')).join('');
  const values = Array.from({ length: bits.length / SIGN }, (_, index) =>
    Number.parseInt(bits.slice(index * SIGN, (index + 1) * SIGN), 2),
  );
  return writeSigns(withCheck(mixed(values)));
}

/** Reads a code as somebody typed it. Of any text whatever it says what it is; it never throws. */
export function decodeBookmark(text: string, guide: Guide, order: BookmarkOrder): Reading {
  const values = readSigns(text.slice(0, 100));
  const names = values?.length === 8 ? SHORT : values?.length === 12 ? LONG : undefined;
  if (values === undefined || names === undefined || !isWhole(values)) return { reason: 'unreadable' };
  const bits = mixed(values.slice(0, -1))
    .map((value) => value.toString(2).padStart(SIGN, '0'))
    .join('');
  let start = 0;
  const part: Partial<Record<keyof typeof BITS, number>> = {};
  for (const name of names) part[name] = Number.parseInt(bits.slice(start, (start += BITS[name])), 2);
  if (part.form !== FORM) return { reason: 'newer' };
  if (part.guide !== order.number) return { reason: 'otherGuide' };
  const { step = 0, position = 0, answers = 0, day = 0, host = 0 } = part;
  const idOf = (named: number) => presentId(guide, order.steps[named - 1] ?? '');
  const given = order.answers.flatMap(([question, known], index): [string, string][] => {
    const answer = known[(Math.floor(answers / 8 ** index) % 8) - 1];
    return answer === undefined ? [] : [[presentId(guide, question), answer]];
  });
  return {
    bookmark: {
      step: step === 0 ? undefined : idOf(step),
      position,
      answers: Object.fromEntries(given),
      ...(host !== 0 && { host: idOf(host) }),
      ...(day !== 0 && { day }),
    },
  };
}

/** A code as it is written: in groups of four. */
export function inGroups(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}

/** The step of the straight way that a detour's step stands before; undefined for a step that is in no detour. */
export function hostOf(way: readonly PathStep[], at: PathStep): PathStep | undefined {
  return at.detour === undefined ? undefined : way.slice(way.indexOf(at)).find(({ detour }) => detour === undefined);
}

/** All steps of the straight way, on a person's way or not. */
export function straightSteps(guide: Guide): readonly Step[] {
  return guide.stages.flatMap(({ steps }) => steps);
}

const mixed = (values: readonly number[]): readonly number[] => values.map((value, index) => value ^ (MIX[index] ?? 0));

/** The number of an id, from 1; 0 for none. */
function number({ steps }: BookmarkOrder, id: string | undefined): number {
  return id === undefined ? 0 : steps.indexOf(id) + 1;
}

function answerNumber(guide: Guide, progress: Progress, [question, known]: BookmarkOrder['answers'][number]): number {
  const step = straightSteps(guide).find(({ id }) => id === presentId(guide, question));
  const answer = step && answerTo(step, progress);
  return answer === undefined ? 0 : known.indexOf(answer) + 1;
}

/** The day on which the wait began that lies before a person or is the current step; 0 where none is known. */
function waitBegan(
  way: readonly PathStep[],
  current: PathStep | undefined,
  progress: Progress,
  dayOf: Days['dayOf'],
): number {
  const before = current === undefined ? way : way.slice(0, way.indexOf(current));
  const wait = way.find(({ step }) => step.kind === 'wait')?.step;
  if (wait?.kind !== 'wait' || before.every(({ step }) => step.id !== wait.since)) return 0;
  const at = doneAt(progress, wait.since);
  return at === undefined ? 0 : dayOf(at);
}

/** A day, or 0 where a clock that was wrong has made one that no code has room for. */
function fitting(day: number): number {
  return day > 0 && day < 2 ** BITS.day ? day : 0;
}
