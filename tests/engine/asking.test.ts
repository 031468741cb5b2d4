/** Whom to ask at a step, and which page one has before one there. */
import { describe, expect, it } from 'vitest';
import { contactAt, placeAt } from '../../src/engine/asking';
import { path } from '../../src/engine/path';
import { allSteps, guide } from './guide';

const way = path(guide, {});
const at = (id: string) => way.find(({ step }) => step.id === id)!;

describe('whom to ask', () => {
  it('is EU Login about the account, and PMO from the request on', () => {
    expect(contactAt(guide, at('create-account').step)).toBe('eu-login-support');
    expect(contactAt(guide, at('fill-request').step)).toBe('pmo');
    expect(contactAt(guide, at('wait-for-code').step)).toBe('pmo');
  });

  it('is known at every step, those of detours as well', () => {
    expect(allSteps.filter((step) => contactAt(guide, step) === undefined).map(({ id }) => id)).toEqual([]);
  });
});

describe('the page that one has before one', () => {
  it('is the one that was opened last in the stage', () => {
    expect(placeAt(way, at('type-email'))).toBe('eu-login');
    expect(placeAt(way, at('log-out'))).toBe('eu-login');
    expect(placeAt(way, at('send-request'))).toBe('rcam');
  });

  it('is none where nothing was opened yet', () => {
    expect(placeAt(way, at('pension-number'))).toBeUndefined();
  });
});
