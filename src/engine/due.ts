/** What is due, and when: points in time that follow from what was done, until the step that settles them is done. */
import type { Guide, Step } from './guide';
import { answerTo, isDone, path, type PathStep } from './path';
import { doneAt, type Progress } from './progress';

/** A step that starts the clock; with an answer, only if that was given. */
export interface Start {
  readonly step: string;
  readonly answer?: string;
}

/** A point in time that follows from marks. It has one of `hours`, `days` and `months`. */
export interface Rule {
  readonly id: string;
  /** Any of these starts the clock; the one that was done last counts. */
  readonly since: readonly Start[];
  /** The step that settles it. */
  readonly until?: string;
  /** To the minute, and so a limit that is said as soon as it runs. */
  readonly hours?: number;
  /** So many days on, in the morning. */
  readonly days?: number;
  /** So many months on, in the morning, and again each time that as many have passed. */
  readonly months?: number;
  /** Moved from a weekend to the Monday after it: somebody has to be rung who is there on working days only. */
  readonly workday?: boolean;
  /** How many hours before a limit one is reminded of it. */
  readonly notice?: number;
  /** For how many days it is said to be due, where no step settles it. */
  readonly lasts?: number;
}

/** A rule as it stands for a person. Times in ms since 1970. */
export interface Due {
  readonly id: string;
  /** The moment that it speaks of. */
  readonly at: number;
  /** When to be reminded: that moment, or a while before a limit. */
  readonly remindAt: number;
  /** After this there is nothing to be said any more; undefined where a step settles it. */
  readonly ends: number | undefined;
  readonly over: boolean;
}

/**
 * Days as people count them: the morning of the day that lies so many months and days after a time, in the reader's
 * time zone, or of the Monday after a weekend. All in ms since 1970; a month that is too short gives its last day.
 */
export type Morning = (
  at: number,
  after: { readonly days?: number; readonly months?: number; readonly workday?: boolean },
) => number;

/** What the rules are applied to. */
export interface Person {
  readonly guide: Guide;
  readonly rules: readonly Rule[];
  readonly progress: Progress;
  /** In ms since 1970. */
  readonly now: number;
  readonly morning: Morning;
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/**
 * What has to be said now, the most urgent first: limits that run, and everything whose reminder has come. Of those that
 * one step settles only the last stands, such as "ask for it" after "look for it".
 */
export function dueAt(person: Person): readonly Due[] {
  const { now } = person;
  const standing = begun(person).filter(
    ({ due, rule }) => (rule.hours !== undefined || due.remindAt <= now) && (due.ends === undefined || now < due.ends),
  );
  return standing
    .filter(({ rule, due }) => !standing.some((other) => settledAlike(rule, other.rule) && other.due.at > due.at))
    .map(({ due }) => due)
    .sort(byTime);
}

/** The reminders that are still to come, each once, the next one first. */
export function remindersFor(person: Person): readonly Due[] {
  return begun(person)
    .map(({ due }) => due)
    .filter(({ remindAt }) => remindAt > person.now)
    .sort(byTime);
}

/** Whether a rule runs while a step is the current one: behind its first start, up to the step that settles it. */
export function runsAt(rule: Rule, way: readonly PathStep[], step: string): boolean {
  const order = (id: string) => way.findIndex((at) => at.step.id === id);
  const starts = rule.since.map((start) => order(start.step)).filter((place) => place >= 0);
  const end = rule.until === undefined ? -1 : order(rule.until);
  return starts.length > 0 && order(step) > Math.min(...starts) && order(step) <= end;
}

interface Begun {
  readonly rule: Rule;
  readonly due: Due;
}

/** Every rule whose clock runs; of one that repeats itself the last time and the next. */
function begun(person: Person): readonly Begun[] {
  const { guide, rules, progress, now } = person;
  const way = path(guide, progress);
  return rules.flatMap((rule) => {
    const since = startOf(rule, guide, progress);
    // One that began in the future: the clock was wrong then or is wrong now, and no day could be named that is right.
    if (since === undefined || since - now > DAY || isSettled(rule, way, progress)) return [];
    return momentsOf(rule, since, person).map((at): Begun => {
      const ends = rule.lasts === undefined ? undefined : at + rule.lasts * DAY;
      return { rule, due: { id: rule.id, at, remindAt: at - (rule.notice ?? 0) * HOUR, ends, over: now >= at } };
    });
  });
}

/** When the clock of a rule was started last, in ms; undefined if it does not run. What was done counts off the way too. */
function startOf(rule: Rule, guide: Guide, progress: Progress): number | undefined {
  const steps = [...guide.stages, ...Object.values(guide.detours)].flatMap((part): readonly Step[] => part.steps);
  const times = rule.since.flatMap(({ step: id, answer }) => {
    const step = steps.find((each) => each.id === id);
    if (step === undefined || !isDone(step, progress)) return [];
    const at = doneAt(progress, id);
    return at !== undefined && (answer === undefined || answerTo(step, progress) === answer) ? [at] : [];
  });
  return times.length === 0 ? undefined : Math.max(...times);
}

/** A step that is not on the way settles a rule as well: there is nothing to be done about it. */
function isSettled({ until }: Rule, way: readonly PathStep[], progress: Progress): boolean {
  if (until === undefined) return false;
  const end = way.find(({ step }) => step.id === until)?.step;
  return end === undefined || isDone(end, progress);
}

function momentsOf(
  { hours, days, months, workday = false }: Rule,
  since: number,
  { now, morning }: Person,
): readonly number[] {
  if (hours !== undefined) return [since + hours * HOUR];
  if (months === undefined) return [morning(since, { days: days ?? 0, workday })];
  // Counted from the start each time, so that a short month does not shorten all that follow.
  const time = (count: number) => morning(since, { months: count * months });
  let next = Math.max(1, Math.floor((now - since) / (31 * DAY * months)));
  while (time(next) <= now) next++;
  return next === 1 ? [time(next)] : [time(next - 1), time(next)];
}

function settledAlike(one: Rule, other: Rule): boolean {
  return one !== other && one.until !== undefined && one.until === other.until;
}

function byTime(a: Due, b: Due): number {
  return a.remindAt - b.remindAt || a.at - b.at || (a.id < b.id ? -1 : 1);
}
