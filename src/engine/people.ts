/** The people who share a tablet: who there is, and how two lists of them become one. */
import { includesNewest, mergeNewest, stampAfter } from './newest';

/** A person, known by a nickname and a symbol and nothing else. */
export interface Person {
  /** Empty for somebody who is alone here, or was taken away. */
  readonly name: string;
  readonly symbol: string;
  /** When this was last changed, in ms since 1970 (UTC). */
  readonly at: number;
  /** Taken away. The entry stays, so that no older list brings the person back. */
  readonly gone?: true;
}

/** Person id -> person. */
export type People = Readonly<Record<string, Person>>;

/** A person with their id. */
export interface Present extends Person {
  readonly id: string;
}

/** The one who was here first, and is here without being in any list. */
export const FIRST = 'me';

/** How many may share a tablet. */
export const MOST_PEOPLE = 50;

/** Characters of a nickname. */
export const LONGEST_NAME = 24;

const UNNAMED: Person = { name: '', symbol: '', at: 0 };

/** Joins two lists: of each person the newer entry stays. Commutative, associative and idempotent. */
export function mergePeople(a: People, b: People): People {
  return mergeNewest(a, b, isNewer);
}

/** Whether everybody in `part` is in `whole`, as they are or in a newer form. */
export function includesPeople(whole: People, part: People): boolean {
  return includesNewest(whole, part, isNewer);
}

/** Everybody who is here, the first one first. Never empty: who took everybody away is alone again. */
export function peopleHere(people: People): readonly [Present, ...Present[]] {
  const all = Object.entries({ [FIRST]: UNNAMED, ...people }).map(([id, person]): Present => ({ id, ...person }));
  const first: Present = { id: FIRST, ...UNNAMED };
  const here = all.filter(({ gone }) => gone !== true);
  const [one = first, ...others] = here.sort((a, b) => rank(a).localeCompare(rank(b)));
  return [one, ...others];
}

/** The entry to merge for a new or a changed person. `now` in ms. */
export function withPerson(people: People, id: string, name: string, symbol: string, now: number): People {
  return { [id]: { name: tidyName(name), symbol, at: stampAfter(people, id, now) } };
}

/** The entry to merge for somebody who is taken away: nothing of them stays in it. */
export function withoutPerson(people: People, id: string, now: number): People {
  return { [id]: { ...UNNAMED, at: stampAfter(people, id, now), gone: true } };
}

/** A nickname as it is kept: without space around it, not longer than LONGEST_NAME. */
export function tidyName(name: string): string {
  const clean = name.replace(/[\p{C}\s]+/gu, ' ').trim();
  return Array.from(clean).slice(0, LONGEST_NAME).join('').trim();
}

/** Ids hold the time at which they were made, so that they stand in the order in which people came. */
function rank({ id }: Present): string {
  return id === FIRST ? '' : id;
}

/** A total order; two entries of the same millisecond are ordered by what they say. */
function isNewer(a: Person, b: Person): boolean {
  if (a.at !== b.at) return a.at > b.at;
  const text = ({ name, symbol, gone }: Person) => JSON.stringify([gone === true, name, symbol]);
  return text(a) > text(b);
}
