/** Addresses: whatever stands after `#`, a screen is shown that is there for this person. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDone } from '../../src/engine/path';
import type { Progress } from '../../src/engine/progress';
import { whereNow, type Where } from '../../src/engine/where';
import { hashOf, landingOf, type Landing, type Route } from '../../src/route';
import { CRAFTED, hostileAddress } from '../hostile';
import { allSteps, anyProgress, guide, reachableProgress, usualProgressUpTo } from './guide';

const NOW = Date.UTC(2026, 10, 9);

function landing(hash: string, progress: Progress, where: Where): Landing {
  return landingOf(hash, guide, progress, where);
}

/** Whether a screen is there for somebody who stands there: what its view needs, it finds. */
function isThere(route: Route, progress: Progress, where: Where): boolean {
  const host = 'step' in route ? where.path.find(({ step }) => step.id === route.step)?.step : undefined;
  switch (route.view) {
    case 'home':
    case 'install':
    case 'help':
    case 'words':
    case 'settings':
    case 'practice-key':
    case 'remind':
    case 'check':
    case 'people':
    case 'reset':
    case 'bookmark':
    case 'paper':
    case 'print':
    case 'helping':
    case 'overview':
    case 'practice':
      return true;
    case 'done':
      return where.current === undefined;
    case 'wait': {
      const wait = where.path.find(({ step }) => step.kind === 'wait');
      return wait !== undefined && (wait === where.current || isDone(wait.step, progress));
    }
    case 'stage':
      return guide.stages.some(({ id, opening }) => id === route.stage && opening === true);
    case 'step':
      return host !== undefined && host.kind !== 'wait';
    case 'trouble':
      return host !== undefined && (route.trouble === undefined || host.trouble.includes(route.trouble));
  }
}

/** What has to hold for any address at all. */
function expectSensible(hash: string, progress: Progress): void {
  const where = whereNow(guide, progress, NOW);
  const before = JSON.stringify(progress);
  const { route } = landing(hash, progress, where);
  expect(isThere(route, progress, where), `${JSON.stringify(hash.slice(0, 200))} -> ${JSON.stringify(route)}`).toBe(
    true,
  );
  expect(landing(hashOf(guide.id, route), progress, where), 'its own address leads to it').toEqual({ route });
  expect(JSON.stringify(progress)).toBe(before);
}

describe('the ways to the icon', () => {
  it('have an address each; another one shows the way of this browser', () => {
    const where = whereNow(guide, {}, NOW);
    expect(landing('/install/samsung', {}, where)).toEqual({ route: { view: 'install', way: 'samsung' } });
    expect(landing('/install/choose', {}, where)).toEqual({ route: { view: 'install', way: 'choose' } });
    expect(landing('/install/fridge', {}, where)).toEqual({ route: { view: 'install' }, notice: 'unknownPage' });
    expect(landing('/install/ipad/more', {}, where)).toEqual({ route: { view: 'home' }, notice: 'unknownPage' });
  });
});

describe('the guide on paper', () => {
  it('has the guide in its address; any other address of it shows the one guide that there is', () => {
    const where = whereNow(guide, {}, NOW);
    const print = { route: { view: 'print' } };
    expect(landing(`/print/${guide.id}`, {}, where)).toEqual(print);
    for (const hash of ['/print', '/print/other-guide', `/print/${guide.id}/more`])
      expect(landing(hash, {}, where)).toEqual({ ...print, notice: 'unknownGuide' });
  });
});

describe('any address', () => {
  it('leads to a screen that is there for this person, and that has this address', () => {
    fc.assert(fc.property(fc.oneof(hostileAddress, fc.constantFrom(...CRAFTED)), reachableProgress, expectSensible), {
      numRuns: 4000,
      seed: 20261103,
    });
  });

  it('leads to such a screen for marks that nobody could have made', () => {
    fc.assert(fc.property(hostileAddress, anyProgress, expectSensible), { numRuns: 6000, seed: 20261104 });
  });

  it('leads to such a screen at every stage of the way, if it was crafted to harm', () => {
    for (const progress of [
      {},
      usualProgressUpTo('had-account'),
      usualProgressUpTo('wait-for-code'),
      usualProgressUpTo(''),
    ])
      for (const hash of CRAFTED) expectSensible(hash, progress);
  });

  it('leads to such a screen if it names a step or a trouble, wherever one stands', () => {
    const ids = [...allSteps.map(({ id }) => id), ...guide.stages.map(({ id }) => id), ...Object.keys(guide.detours)];
    const troubles = Object.keys(guide.troubles);
    const address = fc
      .tuple(fc.constantFrom(...ids), fc.constantFrom('', '/trouble', ...troubles.map((id) => `/trouble/${id}`)))
      .map(([id, rest]) => `/${guide.id}/${id}${rest}`);
    fc.assert(fc.property(address, fc.oneof(reachableProgress, anyProgress), expectSensible), {
      numRuns: 3000,
      seed: 20261105,
    });
  });
});
