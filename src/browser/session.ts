/** What holds until the app is closed, also over a reload: whose turn it is on a shared tablet. */

const KEY = 'passus/person';

/** The id that was kept, of any content; undefined if none was. */
export function readTurn(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined; // forbidden: it is asked once more
  }
}

/** Keeps an id, or forgets the one that was kept. */
export function writeTurn(id: string | undefined): void {
  try {
    if (id === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, id);
  } catch {
    return; // forbidden: it is asked once more after a reload
  }
}
