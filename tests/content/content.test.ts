/** The content as it is: complete, sourced, and easy to read. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/content/check';
import { spotsOf } from '../../src/content/spots';
import { tell } from '../../src/content/mistake';
import { lix, sentencesOf } from '../../src/content/prose';
import { DEVICES, type GuideSource } from '../../src/content/schema';
import { DANISH, ENGLISH } from './broken-content';
import { lixOf, sentenceLengths, stageIds } from './reading';

const { content, mistakes } = checkContent(process.cwd());
const files = content?.guides.get('eu-login-passkey');
const guide: GuideSource = files!.structure.data;

/** All facts that the guide cites anywhere. */
const cited = new Set([
  ...spotsOf(guide).flatMap(({ step }) => step.facts),
  ...Object.values(guide.troubles).flatMap(({ facts }) => facts),
  ...guide.due.flatMap(({ facts }) => facts),
  ...guide.done.flatMap(({ facts }) => facts),
]);

describe('the content', () => {
  it('has no mistakes', () => {
    expect(mistakes.map(tell)).toEqual([]);
  });

  it('carries over every fact of the source guide', () => {
    const source = Array.from({ length: 42 }, (_, index) => `S${index + 1}`);
    expect(source.filter((fact) => !cited.has(fact))).toEqual([]);
  });

  // What is known to go wrong, the fact that says so, and the steps at which it is met.
  it.each([
    ['shared-email', 'D6', ['email-address']],
    ['work-email', 'D7', ['email-address']],
    ['picture-code', 'D8', ['create-account']],
    ['password-refused', 'D9', ['choose-password']],
    ['mail-missing', 'D11', ['open-mail']],
    ['mistyped-email', 'D11', ['open-mail']],
    ['link-expired', 'D12', ['open-mail']],
    ['account-locked', 'D13', ['account-password', 'sign-in-request', 'sign-in-code']],
    ['menu-order', 'D15', ['manage-keys']],
    ['new-device', 'D20', ['sign-in-request', 'sign-in-code']],
    ['two-accounts', 'D21', ['had-account', 'account-password', 'sign-in-request']],
    ['method-hidden', 'D26', ['choose-method', 'sign-in-code']],
    ['wants-security-key', 'P5', ['name-device', 'confirm-key']],
    ['wrong-browser', 'P6', ['add-key', 'confirm-key']],
    ['other-language', 'D28', ['type-email', 'manage-keys', 'fill-request']],
    ['code-missing', 'S34', ['wait-for-code', 'type-code']],
    ['code-refused', 'S40', ['type-code']],
  ])('offers help with %s, which %s tells of, where it is met', (trouble, fact, steps) => {
    expect(guide.troubles[trouble]?.facts).toContain(fact);
    const offered = spotsOf(guide).filter(({ step }) => step.trouble.includes(trouble));
    expect(offered.map(({ step }) => step.id)).toEqual(expect.arrayContaining(steps));
  });

  it('offers a way out at every step', () => {
    expect(
      spotsOf(guide)
        .filter(({ step }) => step.trouble.length === 0)
        .map(({ step }) => step.id),
    ).toEqual([]);
  });

  it('dates and sources every label, place and contact', () => {
    const { labels, places, contacts, facts } = content!;
    const all = [...Object.values(labels.data), ...Object.values(places.data.places), ...Object.values(contacts.data)];
    expect(all.length).toBeGreaterThan(30);
    for (const { source, checked } of all) {
      expect(facts.data).toHaveProperty(source);
      expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('shows no sample password, and asks for no secret', () => {
    for (const file of [DANISH, ENGLISH, 'content/ui/da.yaml', 'content/ui/en.yaml']) {
      const words = readFileSync(file, 'utf8').match(/[^\s"'[\]]{10,}/g) ?? [];
      const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{N}/u];
      const suspects = words.filter((word) => kinds.every((kind) => kind.test(word)));
      expect(suspects.filter((word) => !word.startsWith('Login4Life'))).toEqual([]);
    }
  });
});

describe.each(DEVICES)('the words on %s', (device) => {
  it.each(['da', 'en'])('are short sentences in %s: at most ten words on average', (language) => {
    const lengths = sentenceLengths(language, device);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(10);
  });

  it.each(stageIds)('read easily in Danish in the stage %s: LIX 18 to 28', (id) => {
    expect(lixOf(id, device)).toBeGreaterThanOrEqual(18);
    expect(lixOf(id, device)).toBeLessThanOrEqual(28);
  });
});

describe('measuring prose', () => {
  it('counts sentences as a reader does', () => {
    expect(sentencesOf('Ring kl. 9.30. Vent så.')).toEqual(['Ring kl. 9.30.', 'Vent så.']);
    expect(sentencesOf('Tryk på [next]. [submit] kommer så.')).toHaveLength(2);
    expect(sentencesOf('Er det klart? Ja!')).toHaveLength(2);
  });

  it('computes LIX as Björnsson did', () => {
    // 10 words in 2 sentences, of which 2 are longer than six letters: 10 / 2 + 100 * 2 / 10.
    expect(lix(['Du skal finde din pensionsseddel nu. Se på den øverst'])).toBeCloseTo(10 / 2 + (100 * 1) / 10);
    expect(lix([])).toBe(0);
  });
});
