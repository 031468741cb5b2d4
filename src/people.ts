/** Those who share this tablet, as the screens change the list; and beginning anew. */
import { signal } from '@preact/signals';
import { forgetOldLists } from './asides';
import { clock } from './browser/clock';
import { dropPreferences } from './browser/preferences';
import { readAnswers } from './checking';
import { LONGEST_NAME, MOST_PEOPLE, tidyName, withPerson, withoutPerson, type Present } from './engine/people';
import { changePeople, forget, giveTurn, here, people, person, remember } from './keeping';

export { LONGEST_NAME };

/** Somebody's name and symbol, as a form holds them. */
export interface Called {
  readonly name: string;
  readonly symbol: string;
}

/** Why a name cannot be taken; a key of the words. */
export type WrongName = 'empty' | 'taken';

/** What was taken away last, and how to get it back; until the app is closed. */
export const removed = signal<{ readonly name: string; readonly undo: () => Promise<void> } | undefined>(undefined);
export const wasReset = signal<{ readonly id: string; readonly undo: () => Promise<void> } | undefined>(undefined);

export const isFull = (): boolean => here.value.length >= MOST_PEOPLE;

/** What is wrong with a name for the person of this id, beside the names that are here and `others`. */
export function wrongName(id: string | undefined, name: string, others: readonly string[] = []): WrongName | undefined {
  const same = (other: string) => other.toLocaleLowerCase() === tidyName(name).toLocaleLowerCase();
  if (tidyName(name) === '') return 'empty';
  const names = here.value.filter((one) => one.id !== id).map((one) => one.name);
  return [...names, ...others.map(tidyName)].some(same) ? 'taken' : undefined;
}

/**
 * Adds a person, who then has a way of their own. Who was alone until now is called `own` from now on: in one change, so
 * that no half of it is ever called saved.
 */
export async function addPerson({ name, symbol }: Called, own?: Called): Promise<void> {
  const now = clock();
  const [first] = here.value;
  const named = own && withPerson(people.value, first.id, own.name, own.symbol, now);
  await changePeople({ ...named, ...withPerson(people.value, `p-${now}`, name, symbol, now) });
}

export async function renamePerson(id: string, { name, symbol }: Called): Promise<void> {
  await changePeople(withPerson(people.value, id, name, symbol, clock()));
}

/** Takes somebody away with all that they did. Gives false where the disk refused; then nothing is changed. */
export async function removePerson({ id, name, symbol }: Present): Promise<boolean> {
  const marks = (await forgetOldLists()) ? await forget(id) : undefined;
  if (marks === undefined) return false;
  await changePeople(withoutPerson(people.value, id, clock()));
  if (person.value === id) giveTurn(here.value.length === 1 ? here.value[0].id : undefined);
  removed.value = {
    name,
    undo: async () => {
      removed.value = undefined;
      // Both at once: one after the other there would be a moment at which half of it is called saved.
      await Promise.all([remember(id, marks), changePeople(withPerson(people.value, id, name, symbol, clock()))]);
    },
  };
  return true;
}

/** Takes away all that the person whose turn it is did, and what was practised and answered on this device. Gives false where the disk refused. */
export async function reset(): Promise<boolean> {
  const { value: id } = person;
  const marks = id === undefined ? undefined : await forget(id);
  if (id === undefined || marks === undefined) return false;
  const putBack = dropPreferences('practicedOn', 'practiceOutcome', 'lock', 'keychain', 'autofill');
  readAnswers();
  wasReset.value = {
    id,
    undo: async () => {
      wasReset.value = undefined;
      putBack();
      readAnswers();
      await remember(id, marks);
    },
  };
  return true;
}
