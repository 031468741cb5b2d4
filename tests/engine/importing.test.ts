/** Taking in a bookmark: nothing that was done is taken back, and all of it can be undone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeBookmark,
  encodeBookmark,
  straightSteps,
  type Bookmark,
  type BookmarkOrder,
} from '../../src/engine/bookmark';
import { dueAt, remindersFor } from '../../src/engine/due';
import { morning } from '../../src/browser/clock';
import type { Guide } from '../../src/engine/guide';
import { marksFromBookmark, marksToTakeBack } from '../../src/engine/importing';
import { answerTo } from '../../src/engine/path';
import { merge, type Progress } from '../../src/engine/progress';
import { whereNow } from '../../src/engine/where';
import { days, order, walked } from './bookmarks';
import { act, anyProgress, currentId, dueRules, guide, moment, usualProgressUpTo } from './guide';
import { added, changed, free } from './newer-guide';

const NOW = Date.UTC(2026, 10, 23, 12);

function read(code: string, in_: Guide = guide, by: BookmarkOrder = order): Bookmark {
  const reading = decodeBookmark(code, in_, by);
  if (!('bookmark' in reading)) throw new Error(`${code} is ${reading.reason}`);
  return reading.bookmark;
}

const encode = (progress: Progress, in_: Guide = guide, by = order) => encodeBookmark(in_, by, progress, days);
const taking = (here: Progress, code: string, now = NOW, in_: Guide = guide, by = order) =>
  marksFromBookmark(in_, here, read(code, in_, by), now, days);

/** Everything that has a time: what is due, and what is to come. */
const timesOf = (progress: Progress) => {
  const person = { guide, rules: dueRules, progress, now: NOW, morning };
  return { due: dueAt(person), coming: remindersFor(person) };
};
const NOTHING = { due: [], coming: [] };

const index = (progress: Progress) => {
  const { path, current } = whereNow(guide, progress, 0);
  return current === undefined ? path.length : path.indexOf(current);
};

describe('taking in a bookmark', () => {
  it('takes back no tap, whatever was done here and there', () => {
    fc.assert(
      fc.property(anyProgress, walked, moment, (here, there, now) => {
        const { marks } = taking(here, encode(there), now);
        const after = merge(here, marks);
        for (const [id, { done }] of Object.entries(here)) expect(after[id]?.done === false && done).toBe(false);
        // Every one of the marks counts, however the clocks go.
        expect(after).toMatchObject(marks);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves everybody alone who is there already, or further on', () => {
    fc.assert(
      fc.property(walked, (progress) => {
        expect(taking(progress, encode(progress)).marks).toEqual({});
      }),
      { numRuns: 1000 },
    );
    const far = usualProgressUpTo('type-code');
    for (const { id } of straightSteps(guide)) {
      expect(taking(far, encode(usualProgressUpTo(id))).marks).toEqual(
        ['', 'log-out-last'].includes(currentId(usualProgressUpTo(id)) ?? '') ? expect.anything() : {},
      );
    }
  });

  it('leads who is behind to the place, or beyond it where more was done', () => {
    fc.assert(
      fc.property(walked, walked, (here, there) => {
        const { marks } = taking(here, encode(there));
        if (Object.keys(marks).length === 0) return;
        const after = merge(here, marks);
        expect(straightSteps(guide).map((step) => answerTo(step, after))).toEqual(
          straightSteps(guide).map((step) => answerTo(step, there) ?? answerTo(step, here)),
        );
        expect(index(after)).toBeGreaterThanOrEqual(
          whereNow(guide, after, 0).path.findIndex(({ step }) => step.id === currentId(there)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('a second time changes nothing', () => {
    fc.assert(
      fc.property(walked, walked, (here, there) => {
        const after = merge(here, taking(here, encode(there)).marks);
        expect(taking(after, encode(there), NOW + 1).marks).toEqual({});
      }),
      { numRuns: 1000 },
    );
  });

  it('invents no deadline', () => {
    for (const step of ['open-mail', 'choose-password']) {
      const { marks } = taking({}, encode(usualProgressUpTo(step)));
      expect(timesOf(marks)).toEqual(NOTHING);
      const undone: Progress = { 'create-account': { done: false, at: NOW - 1000 } };
      expect(timesOf(merge(undone, taking(undone, encode(usualProgressUpTo(step))).marks))).toEqual(NOTHING);
    }
  });

  it('keeps the deadline and the wait that are known here', () => {
    const made = act(usualProgressUpTo('create-account'), { type: 'done', step: 'create-account' }, NOW);
    const before = timesOf(made);
    expect(before.due).toHaveLength(1);
    const after = merge(made, taking(made, encode(usualProgressUpTo('choose-password'))).marks);
    expect(timesOf(after)).toEqual(before);
  });

  it('can be undone: the same step, the same answers, the same days', () => {
    fc.assert(
      fc.property(walked, walked, (here, there) => {
        const { marks } = taking(here, encode(there));
        const back = merge(merge(here, marks), marksToTakeBack(guide, here, marks));
        const [was, is] = [whereNow(guide, here, NOW), whereNow(guide, back, NOW)];
        expect(is.current).toEqual(was.current);
        expect(is.path).toEqual(was.path);
        expect(is.percent).toBe(was.percent);
        expect(is.waiting).toEqual(was.waiting);
        expect(is.begun).toBe(was.begun);
        expect(timesOf(back)).toEqual(timesOf(here));
      }),
      { numRuns: 1000 },
    );
  });

  it('can be undone where a newer guide has steps that were passed', () => {
    fc.assert(
      fc.property(walked, walked, fc.constantFrom(...free), (here, there, gap) => {
        const { [gap]: _passed, ...rest } = here;
        const { marks } = taking(rest, encode(there));
        const back = merge(merge(rest, marks), marksToTakeBack(guide, rest, marks));
        expect(currentId(back)).toBe(currentId(rest));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a code of another version of the guide', () => {
  const renamed = (old: string) =>
    changed((step) => [step.id === old ? { ...step, id: 'better-name' } : step], { renamed: { [old]: 'better-name' } });
  const plus = { ...order, steps: [...order.steps, 'better-name', 'added-later'] };

  const usual = free.filter((id) => currentId(usualProgressUpTo(id)) === id);

  it('leads an older one to the step under its new name', () => {
    fc.assert(
      fc.property(walked, fc.constantFrom(...free), (there, old) => {
        const newer = renamed(old);
        const { marks, exact } = taking({}, encode(there), NOW, newer, plus);
        const now = whereNow(newer, marks, NOW).current?.step.id;
        expect(now).toBe(currentId(there) === old ? 'better-name' : currentId(there));
        expect(exact).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('leads one from a newer guide to the step that stands there now, and says that it is not quite the same', () => {
    for (const old of usual) {
      const newer = renamed(old);
      const there: Progress = Object.fromEntries(
        Object.entries(usualProgressUpTo(old)).map(([id, mark]) => [id === old ? 'better-name' : id, mark]),
      );
      expect(whereNow(newer, there, 0).current?.step.id).toBe('better-name');
      const { marks, exact } = taking({}, encode(there, newer, plus));
      expect(currentId(marks)).toBe(old);
      expect(exact).toBe(false);
    }
  });

  it('leads to the step behind one that was retired, and says so', () => {
    for (const gone of usual) {
      const newer = changed((step) => (step.id === gone ? [] : [step]), { retired: [gone] });
      const code = encode(usualProgressUpTo(gone));
      const { marks, exact } = taking({}, code, NOW, newer);
      const way = whereNow(guide, usualProgressUpTo(gone), 0).path.map(({ step }) => step.id);
      const next = way[way.indexOf(gone) + 1] ?? way.at(-2);
      expect(whereNow(newer, marks, 0).current?.step.id).toBe(next);
      expect(exact).toBe(false);
    }
  });

  it('leads past steps that were added before it', () => {
    fc.assert(
      fc.property(walked, fc.constantFrom(...free), (there, next) => {
        const newer = changed((step) => (step.id === next ? [added, step] : [step]));
        const { marks, exact } = taking({}, encode(there), NOW, newer, plus);
        expect(whereNow(newer, marks, 0).current?.step.id).toBe(currentId(there));
        expect(exact).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('stops at a question that was added before it and decides something, and passes one that does not', () => {
    const question = { id: 'asked-later', kind: 'question', answers: ['a', 'b'], trouble: [] } as const;
    const landsAt = (newer: Guide) => {
      const { marks } = taking({}, encode(usualProgressUpTo('fill-request')), NOW, newer);
      return whereNow(newer, marks, 0).current?.step.id;
    };
    const asking = changed((step) => (step.id === 'proceed' ? [question, step] : [step]));
    expect(landsAt(asking)).toBe('fill-request');
    const deciding = changed((step) => {
      if (step.id === 'proceed') return [question, step];
      return step.id === 'send-request' ? [{ ...step, when: { 'asked-later': ['a'] } }] : [step];
    });
    expect(landsAt(deciding)).toBe('asked-later');
  });
});
