/** What a step offers by itself after a pause. */
import { describe, expect, it } from 'vitest';
import { troubleAfterPause } from '../../src/engine/pause';
import { BOOKMARK, type Progress } from '../../src/engine/progress';
import { allSteps, guide, usualProgressUpTo } from './guide';

const MINUTE = 60_000;
const NOON = Date.UTC(2027, 0, 1, 12);

const offered = (id: string, progress: Progress, now: number) =>
  troubleAfterPause(
    guide,
    allSteps.find((step) => step.id === id)!,
    progress,
    now,
  );

describe('a step on a page that may be closed by now', () => {
  const progress = usualProgressUpTo('fill-request', NOON);
  const last = Math.max(...Object.values(progress).map(({ at }) => at));

  it('offers the way to open it again, but only after a pause', () => {
    expect(offered('fill-request', progress, last + 29 * MINUTE)).toBeUndefined();
    expect(offered('fill-request', progress, last + 30 * MINUTE)).toBe('page-closed');
    expect(offered('name-device', usualProgressUpTo('name-device', NOON), NOON + 400 * 24 * 60 * MINUTE)).toBe(
      'signed-out',
    );
  });

  it('offers it at once where the place came from a bookmark, for nothing is open on this device', () => {
    const brought = Object.fromEntries(
      Object.entries(progress).map(([id, mark]) => [id, { ...mark, answer: BOOKMARK }]),
    );
    expect(offered('fill-request', brought, last)).toBe('page-closed');
  });

  it('offers nothing where the clock was set back', () => {
    expect(offered('fill-request', progress, NOON - 365 * 24 * 60 * MINUTE)).toBeUndefined();
  });
});

it('a step that opens its page itself offers nothing', () => {
  for (const { id, place } of allSteps.filter((step) => step.place !== undefined)) {
    expect(offered(id, usualProgressUpTo(id, NOON), NOON + 400 * 24 * 60 * MINUTE), place).toBeUndefined();
  }
});

it('every other step of the account, the request and the code that needs an open page offers it', () => {
  const without = guide.stages
    .slice(1)
    .flatMap(({ steps }) => steps)
    .filter((step) => step.place === undefined && troubleAfterPause(guide, step, {}, NOON) === undefined);
  // The mail itself, and pages on which all is done that had to be.
  expect(without.map(({ id }) => id)).toEqual([
    'mail-came',
    'open-mail',
    'key-saved',
    'log-out',
    'request-received',
    'wait-for-code',
    'log-out-last',
  ]);
});
