/** What could not be read and was set aside: shown to whom it belongs, and gone with a person whose name stands in it. */
import { PEOPLE_KEY } from './browser/people-record';
import { describeRaw } from './browser/record';
import { forgetAside, setAside } from './browser/store';
import { currentKey, database } from './keeping';

/** All of it as a text to show or send; empty if there is nothing. What others did is not in it. */
export async function asideText(): Promise<string> {
  const found = await setAside(database, [PEOPLE_KEY, currentKey() ?? PEOPLE_KEY]);
  return found.map(({ name, value }) => `${name}\n${describeRaw(value)}`).join('\n\n');
}

/** Takes away old lists of people. Gives false where the disk refused. */
export const forgetOldLists = (): Promise<boolean> => forgetAside(database, PEOPLE_KEY);
