/** The stored list of the people who share this tablet. */
import { includesPeople, mergePeople, tidyName, type People, type Person } from '../engine/people';
import { isId, isObject, isTime, recordOf, type Kind } from './record';

export const PEOPLE_KEY = 'people';

export const peopleKind: Kind<People> = {
  ...recordOf('people', toPerson),
  merge: mergePeople,
  includes: includesPeople,
  none: {},
};

/** A valid person, without anything else that may stand in it; undefined if it is none. */
function toPerson(raw: unknown): Person | undefined {
  if (!isObject(raw)) return undefined;
  const { name, symbol, at, gone } = raw;
  if (typeof name !== 'string' || name !== tidyName(name) || !isTime(at)) return undefined;
  if (symbol !== '' && !isId(symbol)) return undefined;
  if (gone === undefined) return { name, symbol, at };
  return gone === true ? { name, symbol, at, gone } : undefined;
}
