/** Whether the app works without a network, as the page finds it out from its worker and its database. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keptStore } from '../../src/browser/database';
import { COMPLETE, REPAIR } from '../../src/browser/messages';
import { checkOffline, repairOffline } from '../../src/browser/offline';

afterEach(() => vi.unstubAllGlobals());

/** Stands in for a worker that controls the page and gives these answers. */
function answering(answers: Readonly<Record<string, unknown>>, isRegistered = true): void {
  const postMessage = (question: string, [port]: readonly MessagePort[]) => port?.postMessage(answers[question]);
  const getRegistration = () => Promise.resolve(isRegistered ? {} : undefined);
  vi.stubGlobal('navigator', { serviceWorker: { controller: { postMessage }, getRegistration } });
}

describe('whether it works offline', () => {
  it('is found by two tabs at the same time without disturbing each other', async () => {
    answering({ [COMPLETE]: true });
    const tabs = [keptStore('passus', 'kept'), keptStore('passus', 'kept')];
    for (let round = 0; round < 5; round++) {
      expect(await Promise.all(tabs.map((database) => checkOffline(database)))).toEqual(['ready', 'ready']);
    }
  });

  it('is denied where a worker still answers this page but was taken away', async () => {
    answering({ [COMPLETE]: true }, false);
    expect(await checkOffline(keptStore('passus', 'kept'))).toBe('no-worker');
  });
});

describe('fetching again what is missing', () => {
  it.each([
    [2, true],
    [0, false],
    [false, false],
  ])('is told where it was done, not where nothing was missing: %s', async (answer, told) => {
    answering({ [REPAIR]: answer });
    expect(await repairOffline()).toBe(told);
  });
});
