/** The bookmark: the same place on another tablet, whatever mistakes are made in copying it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSigns, writeSigns } from '../../src/engine/base32';
import {
  decodeBookmark,
  encodeBookmark,
  inGroups,
  ROOM,
  straightSteps,
  type Bookmark,
} from '../../src/engine/bookmark';
import { isWhole, withCheck } from '../../src/engine/checksum';
import { marksFromBookmark } from '../../src/engine/importing';
import { answerTo } from '../../src/engine/path';
import { merge, type Progress } from '../../src/engine/progress';
import { whereNow } from '../../src/engine/where';
import { days, order, walked } from './bookmarks';
import { act, anyProgress, currentId, doCurrent, guide, usualProgressUpTo } from './guide';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const NOW = Date.UTC(2026, 10, 23, 12);
const MINUTE = 60_000;

const encode = (progress: Progress) => encodeBookmark(guide, order, progress, days);

function read(code: string): Bookmark {
  const reading = decodeBookmark(code, guide, order);
  if (!('bookmark' in reading)) throw new Error(`${code} is ${reading.reason}`);
  return reading.bookmark;
}

const opened = (code: string, here: Progress = {}) =>
  merge(here, marksFromBookmark(guide, here, read(code), NOW, days).marks);

/** Codes as a tablet could show them, of both lengths, always the same ones. */
const codes: readonly string[] = fc.sample(walked, { numRuns: 3000, seed: 5 }).map(encode);

/** 10,000 codes with any signs whatever and the check sign that belongs to them, as values. */
const whole: readonly (readonly number[])[] = fc
  .sample(fc.oneof(...[7, 11].map((length) => fc.array(fc.nat(31), { minLength: length, maxLength: length }))), {
    numRuns: 10_000,
    seed: 5,
  })
  .map(withCheck);

const swapped = (values: readonly number[], place: number, others: readonly number[]) => [
  ...values.slice(0, place),
  ...others,
  ...values.slice(place + others.length),
];

const answersOf = (progress: Progress) => straightSteps(guide).map((step) => answerTo(step, progress));

describe('a bookmark', () => {
  it('leads to the same step, answers and day of the wait, from wherever a person can be', () => {
    fc.assert(
      fc.property(walked, (progress) => {
        const there = opened(encode(progress));
        const [from, to] = [whereNow(guide, progress, NOW), whereNow(guide, there, NOW)];
        expect(to.current?.step.id).toBe(from.current?.step.id);
        expect(to.current?.detour).toBe(from.current?.detour);
        expect(answersOf(there)).toEqual(answersOf(progress));
        expect(to.waiting && days.dayOf(to.waiting.since)).toBe(from.waiting && days.dayOf(from.waiting.since));
        expect(encode(there)).toBe(encode(progress));
      }),
      { numRuns: 3000 },
    );
  });

  it('leads there from every step of the usual way, and to the end', () => {
    for (let progress: Progress = {}; ; progress = doCurrent(progress, NOW)) {
      expect(currentId(opened(encode(progress)))).toBe(currentId(progress));
      if (currentId(progress) === undefined) break;
    }
  });

  it('has 8 signs, or 12 where a wait has begun or a detour was taken', () => {
    expect(new Set(codes.map((code) => code.length))).toEqual(new Set([8, 12]));
    expect(encode({})).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(inGroups(encode(usualProgressUpTo('wait-for-code')))).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  });

  it('holds the day of the wait in every time zone that a test can be in, also over a change of clocks', () => {
    for (let day = 1; day < 4000; day++) {
      expect(days.dayOf(days.noonOf(day))).toBe(day);
      expect(days.dayOf(days.noonOf(day) + 11 * 60 * MINUTE)).toBe(day);
    }
    expect(days.dayOf(new Date(2026, 0, 1).getTime())).toBe(1);
    expect(days.dayOf(new Date(2026, 10, 3, 23, 59).getTime())).toBe(307);
  });

  it('names no day of the wait where the clock was far off when it began', () => {
    for (const wrong of [0, Date.UTC(2060, 0)]) {
      const asked = act(
        usualProgressUpTo('request-received', wrong),
        { type: 'done', step: 'request-received' },
        wrong,
      );
      const { waiting } = whereNow(guide, opened(encode(asked)), NOW);
      expect(waiting?.state).toBe('unclear');
    }
  });

  it('is read whatever its letters look like', () => {
    for (const code of codes.slice(0, 1000)) {
      const sloppy = inGroups(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' – ');
      expect(decodeBookmark(sloppy, guide, order)).toEqual(decodeBookmark(code, guide, order));
      expect(read(` ${code.replaceAll('1', 'I')}\n`)).toEqual(read(code));
    }
  });
});

describe('a code with a mistake', () => {
  it('is always refused, whichever single sign is wrong, in 10,000 codes', () => {
    for (const values of whole) {
      for (const [place, value] of values.entries()) {
        for (let other = 0; other < 32; other++) {
          if (other !== value && isWhole(swapped(values, place, [other])))
            throw new Error(`${writeSigns(values)}, ${place}`);
        }
      }
    }
  });

  it('is always refused where two neighbours have changed places, in 10,000 codes', () => {
    for (const values of whole) {
      for (const [place, value] of values.entries()) {
        const next = values[place + 1];
        if (next === undefined || next === value) continue;
        if (isWhole(swapped(values, place, [next, value]))) throw new Error(`${writeSigns(values)}, ${place}`);
      }
    }
  });

  it('is refused as unreadable, and not only by its check sign', () => {
    for (const code of codes.slice(0, 1000)) {
      const wrong = (code.startsWith('A') ? 'B' : 'A') + code.slice(1);
      expect(decodeBookmark(wrong, guide, order)).toEqual({ reason: 'unreadable' });
    }
  });

  it('is refused where a sign is missing or too many', () => {
    for (const code of codes.slice(0, 1000)) {
      expect(decodeBookmark(code.slice(1), guide, order)).toEqual({ reason: 'unreadable' });
      expect(decodeBookmark(`${code}0`, guide, order)).toEqual({ reason: 'unreadable' });
    }
  });

  it('never throws and is never more than a place, whatever was typed', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...Array.from(SIGNS), 'o', 'l', '-', ' ', 'u', 'ß'), maxLength: 14 }),
    );
    fc.assert(
      fc.property(any, anyProgress, (text, here) => {
        const reading = decodeBookmark(text, guide, order);
        if (!('bookmark' in reading)) return;
        const { marks } = marksFromBookmark(guide, here, reading.bookmark, NOW, days);
        for (const [id, { done }] of Object.entries(here)) expect(done && marks[id]?.done === false).toBe(false);
      }),
      { numRuns: 5000 },
    );
    for (const text of ['', ' ', '-', 'U'.repeat(8), '0'.repeat(8), '0'.repeat(12), 'constructor', 'a'.repeat(1e6)])
      expect(decodeBookmark(text, guide, order)).toEqual({ reason: 'unreadable' });
  });
});

describe('a code from elsewhere', () => {
  it('says that it belongs to another guide', () => {
    const code = encodeBookmark(guide, { ...order, number: 3 }, {}, days);
    expect(decodeBookmark(code, guide, order)).toEqual({ reason: 'otherGuide' });
  });

  it('says that it is newer where its form is', () => {
    const [first = 0, ...rest] = readSigns(encode({})) ?? [];
    const newer = writeSigns(withCheck([first ^ 0b00100, ...rest.slice(0, -1)]));
    expect(decodeBookmark(newer, guide, order)).toEqual({ reason: 'newer' });
  });
});

describe('the order of bookmarks', () => {
  it('has a number for every step and answer, and room for more', () => {
    const all = [...straightSteps(guide), ...Object.values(guide.detours).flatMap(({ steps }) => steps)];
    expect(all.filter(({ id }) => !order.steps.includes(id))).toEqual([]);
    for (const step of all) {
      if (step.kind !== 'question') continue;
      expect(order.answers.find(([question]) => question === step.id)?.[1]).toEqual(
        expect.arrayContaining([...step.answers]),
      );
    }
    expect(order.steps.length).toBeLessThan(ROOM.steps);
  });
});
