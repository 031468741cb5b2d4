/** What the outside page is told: the app's own links are understood, and no other text is. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyOf, linkText, readLink, uidOf } from '../../src/engine/calendar-link';
import { anyProgress, dueRules, guide, moment } from './guide';

const due = Object.fromEntries(dueRules.map(({ id }) => [id, 'title']));
const known = { da: { [guide.id]: due }, en: { [guide.id]: due } };
const link = fc.record({
  language: fc.constantFrom('da', 'en'),
  guide: fc.constant(guide.id),
  id: fc.constantFrom(...Object.keys(due)),
  at: fc.integer({ min: 26_297_280, max: 120_967_200 }).map((minutes) => minutes * 60_000),
  key: anyProgress.map(keyOf),
});

it('is understood as it was meant', () => {
  fc.assert(
    fc.property(link, (meant) => {
      expect(readLink(linkText(meant), known)).toEqual(meant);
      expect(linkText(meant)).toMatch(/^[a-z0-9/-]+$/);
    }),
    { numRuns: 1000 },
  );
});

it('is refused as soon as one character is none that the app would write there', () => {
  const meant = linkText({
    language: 'da',
    guide: guide.id,
    id: 'code-late',
    at: Date.UTC(2026, 10, 10, 9),
    key: 'ab1',
  });
  fc.assert(
    fc.property(fc.nat(meant.length - 1), fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }), (place, put) => {
      const changed = meant.slice(0, place) + put + meant.slice(place + 1);
      const read = readLink(changed, known);
      if (read !== undefined) expect(linkText(read)).toBe(changed);
    }),
    { numRuns: 5000 },
  );
});

it.each([
  '',
  '/',
  'da',
  `xx/${guide.id}/code-late/29700000/a`,
  `da/${guide.id}/no-such/29700000/a`,
  `da/constructor/name/29700000/a`,
  `__proto__/${guide.id}/code-late/29700000/a`,
  `da/${guide.id}/toString/29700000/a`,
  `da/${guide.id}/code-late/-29700000/a`,
  `da/${guide.id}/code-late/2.97e7/a`,
  `da/${guide.id}/code-late/999999999/a`,
  `da/${guide.id}/code-late/29700000/`,
  `da/${guide.id}/code-late/29700000/A<b>`,
  `da/${guide.id}/code-late/29700000/a/b`,
  `da/${guide.id}/code-late/29700000/aaaaaaaaaaaaa`,
  `da/${guide.id}/code-late/29700000/a\r\nATTENDEE:x`,
])('is refused: %j', (text) => {
  expect(readLink(text, known)).toBeUndefined();
});

it('names a reminder the same each time, and differently for another person', () => {
  const mine = { step: { done: true, at: 1_000_000_000_000 } };
  const later = { ...mine, other: { done: true, at: 1_000_000_900_000 } };
  const name = (progress: typeof mine) => uidOf({ guide: guide.id, id: 'code-late', key: keyOf(progress) });
  expect(name(later)).toBe(name(mine));
  expect(name({ step: { done: true, at: 1_000_000_900_000 } })).not.toBe(name(mine));
  fc.assert(
    fc.property(anyProgress, moment, (progress, at) => {
      expect(keyOf(progress)).toMatch(/^[a-z0-9]{1,12}$/);
      expect(keyOf({ step: { done: true, at } })).toMatch(/^[a-z0-9]{1,12}$/);
    }),
  );
});
