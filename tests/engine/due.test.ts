/** What is due: derived, said in time, and gone once it is settled, in every time zone. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { morning } from '../../src/browser/clock';
import { dueAt, remindersFor, runsAt, type Due, type Person } from '../../src/engine/due';
import { isDone, path } from '../../src/engine/path';
import { merge, type Progress } from '../../src/engine/progress';
import { whereNow } from '../../src/engine/where';
import {
  act,
  anyProgress,
  currentId,
  doCurrent,
  dueRules,
  guide,
  moment,
  reachableProgress,
  usualProgressUpTo,
} from './guide';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Time zones, and how far their midsummer is from UTC, in minutes. */
const ZONES = [
  ['Europe/Copenhagen', -120],
  ['America/New_York', 240],
  ['Pacific/Auckland', -720],
] as const;

const ownZone = process.env.TZ;
afterAll(() => setZone(ownZone));

function setZone(zone: string | undefined): void {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
}

const person = (progress: Progress, now: number): Person => ({ guide, rules: dueRules, progress, now, morning });
const comingIds = (progress: Progress, now: number) => remindersFor(person(progress, now)).map(({ id }) => id);
const dueIds = (progress: Progress, now: number) => dueAt(person(progress, now)).map(({ id }) => id);
const find = (all: readonly Due[], id: string) => all.find((due) => due.id === id);

/** Any progress, and a moment that is often near to something in it. */
const situation = fc
  .tuple(fc.oneof(anyProgress, reachableProgress), moment, fc.nat(), fc.integer({ min: -2, max: 400 }))
  .map(([progress, anywhere, choice, days]) => {
    const times = Object.values(progress).map(({ at }) => at);
    const near = times[choice % Math.max(1, times.length)];
    return { progress, now: near === undefined ? anywhere : Math.max(0, near + days * 0.5 * DAY) };
  });

describe.each(ZONES)('what is due, in %s', (zone, offset) => {
  beforeAll(() => {
    setZone(zone);
    expect(new Date(2026, 6, 1).getTimezoneOffset()).toBe(offset);
  });

  it('is reminded of in the future only, in order, and of each thing once', () => {
    fc.assert(
      fc.property(situation, ({ progress, now }) => {
        const reminders = remindersFor(person(progress, now));
        const times = reminders.map(({ remindAt }) => remindAt);
        expect(times.every((time) => time > now)).toBe(true);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        const ids = reminders.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('is gone once the step is done that settles it, or is not on the way', () => {
    fc.assert(
      fc.property(situation, ({ progress, now }) => {
        const way = path(guide, progress);
        const settled = dueRules.filter(({ until }) => {
          const end = way.find(({ step }) => step.id === until)?.step;
          return until !== undefined && (end === undefined || isDone(end, progress));
        });
        const said = [...comingIds(progress, now), ...dueIds(progress, now)];
        expect(settled.filter(({ id }) => said.includes(id))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes due at the very moment that was promised, and at ten in the morning where days are counted', () => {
    fc.assert(
      fc.property(situation, ({ progress, now }) => {
        for (const { id, at, remindAt } of remindersFor(person(progress, now))) {
          const rule = dueRules.find((candidate) => candidate.id === id);
          const then = dueAt(person(progress, remindAt));
          const later = then.find((due) => dueRules.find((other) => other.id === due.id)?.until === rule?.until);
          // Itself, or what the same step settles and speaks of a later moment.
          expect(later?.at).toBeGreaterThanOrEqual(at);
          if (rule?.hours !== undefined) continue;
          const date = new Date(remindAt);
          expect([date.getHours(), date.getMinutes(), date.getSeconds()]).toEqual([10, 0, 0]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('lies as many days of the calendar ahead as the guide says, also where the clocks change', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 400 }), (at, days) => {
        const from = new Date(at);
        const to = new Date(morning(at, { days }));
        const count = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
        expect(count(to) - count(from)).toBe(days);
      }),
      { numRuns: 1000 },
    );
  });

  it('is no weekend where a working day is needed, and at most two days later', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 400 }), (at, days) => {
        const day = new Date(morning(at, { days }));
        const workday = new Date(morning(at, { days, workday: true }));
        expect([1, 2, 3, 4, 5]).toContain(workday.getDay());
        expect(workday.getHours()).toBe(10);
        const later = { 6: 2, 0: 1 }[day.getDay()] ?? 0;
        expect(workday.getTime()).toBe(new Date(day).setDate(day.getDate() + later));
      }),
      { numRuns: 1000 },
    );
  });

  it('stays on the same day of the month every half-year, or on the last one', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 40 }), (at, count) => {
        const from = new Date(at);
        const to = new Date(morning(at, { months: 6 * count }));
        expect(to.getFullYear() * 12 + to.getMonth()).toBe(from.getFullYear() * 12 + from.getMonth() + 6 * count);
        const last = new Date(to.getFullYear(), to.getMonth() + 1, 0).getDate();
        expect(to.getDate()).toBe(Math.min(from.getDate(), last));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the link in the mail', () => {
  beforeAll(() => setZone('Europe/Copenhagen'));
  const asked = Date.UTC(2026, 10, 3, 12);
  const made = act(usualProgressUpTo('create-account', asked - DAY), { type: 'done', step: 'create-account' }, asked);
  const came = (answer: string, at: number) => act(made, { type: 'answer', step: 'mail-came', answer }, at);
  const limit = (progress: Progress, now: number) => find(dueAt(person(progress, now)), 'mail-link');

  it('runs from when the mail came, if that was just now', () => {
    expect(limit(came('just-now', asked + HOUR), asked + HOUR)).toMatchObject({ at: asked + 25 * HOUR, over: false });
    expect(limit(came('just-now', asked + HOUR), asked + 25 * HOUR)).toMatchObject({ over: true });
  });

  it('runs from when the mail was asked for, if it came earlier or nobody said', () => {
    expect(limit(made, asked)?.at).toBe(asked + 24 * HOUR);
    expect(limit(came('earlier', asked + 5 * HOUR), asked + 5 * HOUR)?.at).toBe(asked + 24 * HOUR);
  });

  it('runs anew with a new mail', () => {
    const before = came('just-now', asked + HOUR);
    const entered = act(before, { type: 'follow', trouble: 'link-expired', step: 'open-mail' }, asked + 30 * HOUR);
    expect(currentId(entered)).toBe('ask-new-link');
    const anew = doCurrent(entered, asked + 31 * HOUR);
    expect(limit(anew, asked + 31 * HOUR)).toMatchObject({ at: asked + 55 * HOUR, over: false });
  });

  it('is reminded of three hours before, and never after that', () => {
    expect(find(remindersFor(person(made, asked)), 'mail-link')?.remindAt).toBe(asked + 21 * HOUR);
    expect(comingIds(made, asked + 22 * HOUR)).not.toContain('mail-link');
  });

  it('is gone once the password is chosen, and for somebody whose way no longer has the mail', () => {
    const chosen = [1, 2, 3].reduce((here) => doCurrent(here, asked), made);
    expect(limit(chosen, asked)).toBeUndefined();
    expect(limit({}, asked)).toBeUndefined();
    expect(
      limit(act(made, { type: 'follow', trouble: 'asks-password', step: 'create-account' }, asked + 1), asked),
    ).toBeUndefined();
  });

  it('is said on the steps between, and nowhere else', () => {
    const rule = dueRules.find(({ id }) => id === 'mail-link')!;
    const said = path(guide, made).flatMap(({ step }) => (runsAt(rule, path(guide, made), step.id) ? step.id : []));
    expect(said).toEqual(['mail-came', 'open-mail', 'choose-password']);
  });

  it('names no day where it seems to begin in the future, as after a clock that was set back', () => {
    expect(limit(made, asked - 400 * DAY)).toBeUndefined();
    expect(comingIds(made, asked - 400 * DAY)).toEqual([]);
  });
});

describe('what is due after each stage', () => {
  const start = Date.UTC(2026, 10, 3, 12);
  const upTo = (step: string) => usualProgressUpTo(step, start);

  it('is to ask for access, from the day after the account was made', () => {
    const made = upTo('open-rcam');
    expect(dueIds(made, start + HOUR)).toEqual([]);
    expect(comingIds(made, start + HOUR)).toEqual(['request-open', 'change-password']);
    expect(dueIds(made, start + DAY)).toEqual(['request-open']);
    expect(dueIds(upTo('request-received'), start + 9 * DAY)).toEqual([]);
  });

  it('is to look for the code, then to ask for it, and one of the two at a time', () => {
    const waiting = upTo('wait-for-code');
    expect(comingIds(waiting, start + HOUR)).toEqual(['code-expected', 'code-late', 'change-password']);
    expect(dueIds(waiting, start + 4 * DAY)).toEqual([]);
    expect(dueIds(waiting, start + 5 * DAY)).toEqual(['code-expected']);
    expect(dueIds(waiting, start + 8 * DAY)).toEqual(['code-late']);
    expect(dueIds(doCurrent(waiting, start + 8 * DAY), start + 8 * DAY)).toEqual([]);
  });

  it('is that access may take two days, and whom to ask for two weeks after that', () => {
    const finished = upTo('');
    const end = find(dueAt(person(finished, start + HOUR)), 'access-open');
    expect(end).toMatchObject({ over: false });
    expect(find(dueAt(person(finished, start + 3 * DAY)), 'access-open')).toMatchObject({ over: true });
    expect(dueIds(finished, start + 17 * DAY)).toEqual([]);
  });

  it('is the password, every six months, with the next date always ahead', () => {
    const finished = upTo('');
    for (let months = 0; months < 60; months++) {
      const now = start + months * 30.4 * DAY;
      const next = find(remindersFor(person(finished, now)), 'change-password');
      expect((next!.at - now) / DAY).toBeGreaterThan(0);
      expect((next!.at - now) / DAY).toBeLessThan(185);
    }
    expect(new Date(find(remindersFor(person(finished, start)), 'change-password')!.at).toLocaleDateString('sv')).toBe(
      '2027-05-03',
    );
    expect(dueIds(finished, Date.UTC(2027, 4, 10))).toEqual(['change-password']);
    expect(dueIds(finished, Date.UTC(2027, 6, 10))).toEqual([]);
  });

  it('is the password, reckoned from the one that was chosen last', () => {
    const finished = upTo('');
    const renewed = merge(finished, {
      'renew-password': { done: true, at: start + 90 * DAY, answer: 'sign-in-code' },
      'choose-new-password': { done: true, at: start + 90 * DAY },
    });
    const next = find(remindersFor(person(renewed, start + 91 * DAY)), 'change-password');
    expect(new Date(next!.at).toLocaleDateString('sv')).toBe('2027-08-01');
  });
});

describe('a step that was added behind somebody', () => {
  it('is not asked for, where a later step under the same condition is done', () => {
    const before = Object.fromEntries(
      Object.entries(usualProgressUpTo('proceed')).filter(([id]) => id !== 'mail-came'),
    );
    const { current, passed } = whereNow(guide, before, 0);
    expect(current?.step.id).toBe('proceed');
    expect(passed.map(({ step }) => step.id)).toEqual(['mail-came']);
  });

  it('is asked for, where others depend on its answer', () => {
    const before = Object.fromEntries(
      Object.entries(usualProgressUpTo('proceed')).filter(([id]) => id !== 'device-kind'),
    );
    expect(currentId(before)).toBe('device-kind');
  });
});
