/** People who share a tablet: lists of them merge like progress does, and names are kept short and clean. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleKind } from '../../src/browser/people-record';
import {
  FIRST,
  LONGEST_NAME,
  mergePeople,
  peopleHere,
  tidyName,
  withoutPerson,
  withPerson,
  type People,
} from '../../src/engine/people';

const RUNS = { numRuns: 1000 };

const anyPerson = fc
  .record({
    name: fc.string({ unit: 'grapheme', maxLength: 30 }).map(tidyName),
    symbol: fc.constantFrom('star', 'heart', ''),
    at: fc.integer({ min: 0, max: 20 }),
    gone: fc.boolean(),
  })
  .map(({ gone, ...person }) => (gone ? { ...person, gone } : person));

const anyPeople = fc.dictionary(fc.constantFrom(FIRST, 'p-1', 'p-2', 'p-3'), anyPerson, {
  noNullPrototype: true,
}) as fc.Arbitrary<People>;

describe('lists of people', () => {
  it('merge in any order, however often, to the same list', () => {
    fc.assert(
      fc.property(anyPeople, anyPeople, anyPeople, (a, b, c) => {
        expect(mergePeople(a, b)).toEqual(mergePeople(b, a));
        expect(mergePeople(mergePeople(a, b), c)).toEqual(mergePeople(a, mergePeople(b, c)));
        expect(mergePeople(a, a)).toEqual(a);
      }),
      RUNS,
    );
  });

  it('read back from their record as they were, and damaged ones keep whom they can', () => {
    fc.assert(
      fc.property(anyPeople, fc.dictionary(fc.string(), fc.jsonValue()), (people, rubbish) => {
        expect(peopleKind.read(peopleKind.toRecord(people))).toEqual({ kind: 'whole', value: people });
        const mixed = peopleKind.read(JSON.parse(JSON.stringify({ form: 1, people: { ...rubbish, ...people } })));
        expect(mixed).toHaveProperty('value', expect.objectContaining(people));
      }),
      RUNS,
    );
    expect(() => peopleKind.read('rubbish')).not.toThrow();
  });

  it('always have somebody in them, each once, the first one first', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const here = peopleHere(people);
        expect(here.length).toBeGreaterThan(0);
        expect(new Set(here.map(({ id }) => id)).size).toBe(here.length);
        if (people[FIRST]?.gone !== true) expect(here[0].id).toBe(FIRST);
      }),
      RUNS,
    );
  });

  it('do not bring back from an older list who was taken away, and do by a later change', () => {
    fc.assert(
      fc.property(anyPeople, fc.constantFrom(FIRST, 'p-1'), fc.integer({ min: 0, max: 20 }), (people, id, now) => {
        const added = mergePeople(people, withPerson(people, id, 'Anna', 'star', now));
        const away = mergePeople(added, withoutPerson(added, id, now));
        expect(mergePeople(away, added)).toEqual(away);
        expect(away[id]).toMatchObject({ name: '', gone: true });
        const back = mergePeople(away, withPerson(away, id, 'Anna', 'star', now));
        expect(peopleHere(back).map((one) => one.id)).toContain(id);
      }),
      RUNS,
    );
  });
});

describe('a nickname', () => {
  it('of any content is kept short, without space around it, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const name = tidyName(text);
        expect(Array.from(name).length).toBeLessThanOrEqual(LONGEST_NAME);
        expect(name).toBe(name.trim());
        expect(tidyName(name)).toBe(name);
      }),
      RUNS,
    );
  });

  it('loses what cannot be seen', () => {
    expect(tidyName('  Anna\u202e\n Marie\u0000 ')).toBe('Anna Marie');
  });
});
