/** The reminders kept for the worker: each is given once, and nothing broken is ever shown. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { get, set } from 'idb-keyval';
import { describe, expect, it } from 'vitest';
import { comingKey, forgetComing, keepComing, readComing, takeDue, type Coming } from '../../src/browser/coming';
import { keptStore } from '../../src/browser/database';

const database = keptStore('coming-test', 'kept');
const key = comingKey('me', 'guide');
const coming = (id: string, at: number): Coming => ({
  id,
  at,
  ends: at + 100,
  title: 't',
  body: 'b',
  hash: '/guide/now',
});

describe('the reminders for the worker', () => {
  it('are given when they are due, each once, and again only under another name', async () => {
    await keepComing(database, key, [coming('a', 10), coming('b', 20)]);
    expect(await takeDue(database, 9)).toEqual([]);
    expect(await takeDue(database, 15)).toEqual([coming('a', 10)]);
    expect(await takeDue(database, 15)).toEqual([]);
    await keepComing(database, key, [coming('a', 10), coming('b', 20), coming('c', 5)]);
    expect((await takeDue(database, 25)).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(await takeDue(database, 25)).toEqual([]);
  });

  it('are not given once they would say something wrong', async () => {
    await keepComing(database, key, [coming('late', 10)]);
    expect(await takeDue(database, 110)).toEqual([]);
  });

  it('are given once, also to two that ask at the same time', async () => {
    await keepComing(database, key, [coming('twice', 10)]);
    const both = await Promise.all([takeDue(database, 10), takeDue(database, 10)]);
    expect(both.flat()).toHaveLength(1);
  });

  it('of several people are all found, and nothing else in the database is touched', async () => {
    await set('progress/me/guide', 'untouched', database);
    await keepComing(database, key, [coming('mine', 10)]);
    await keepComing(database, comingKey('other', 'guide'), [coming('yours', 10)]);
    expect((await takeDue(database, 10)).map(({ id }) => id).sort()).toEqual(['mine', 'yours']);
    expect(await get('progress/me/guide', database)).toBe('untouched');
  });

  it('of somebody who was taken away are gone, those of the others and all else are not', async () => {
    await keepComing(database, key, [coming('kept', 10)]);
    await keepComing(database, comingKey('other', 'guide'), [coming('yours', 10)]);
    await forgetComing(database, [key]);
    expect((await takeDue(database, 10)).map(({ id }) => id)).toEqual(['kept']);
    expect(await get('progress/me/guide', database)).toBe('untouched');
  });

  it('are read from any stored value without an error, and only what is whole is kept', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(readComing(raw).list).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    const wrong = [
      { ...coming('x', 1), hash: 'https://example.eu' },
      { ...coming('x', 1), hash: '//example.eu' },
      { ...coming('x', 1), hash: '/a"b' },
      { ...coming('x', 1), at: '1' },
      { ...coming('x', 1), at: NaN },
      { ...coming('x', 1), title: '' },
      { ...coming('x', 1), body: 'x'.repeat(401) },
      null,
    ];
    expect(readComing({ list: [...wrong, coming('ok', 1)], shown: ['a', 7, null] })).toEqual({
      list: [coming('ok', 1)],
      shown: ['a'],
    });
  });
});
