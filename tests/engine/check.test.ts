/** The device check: what follows from what devices say, and that it never claims what it cannot know. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceKind } from '../../src/browser/device';
import { checkContent } from '../../src/content/check';
import type { UiWords } from '../../src/content/schema';
import { browserOf, systemOf, type Agent, type Browser, type System } from '../../src/engine/agent';
import { CHECKS, judge, placesOf, QUESTIONS, type Findings, type Result } from '../../src/engine/check';
import { agentOf, recordedDevices, type Recorded } from './recorded-devices';

const isQuestion = (id: string) => QUESTIONS.some((question) => question === id);

function findingsOf(device: Recorded): Findings {
  const agent = agentOf(device, deviceKind(device));
  const { fromIcon = false, kept, offline = 'ready', passkey = 'unknown', privateWindow = false } = device;
  const { kind } = agent;
  const system = systemOf(agent);
  return { kind, fromIcon, kept, offline, passkey, privateWindow, system, browser: browserOf(agent), answers: {} };
}

function spell(system: System | undefined): string {
  if (system === undefined) return '?';
  const { name, major, orNewer } = system;
  return `${name}${major === undefined ? '' : ` ${major}`}${orNewer === true ? '+' : ''}`;
}

const kind = fc.constantFrom<Agent['kind'][]>('ipad', 'iphone', 'android', 'computer');
const browser = fc.constantFrom<Browser[]>('safari', 'chrome', 'firefox', 'samsung', 'edge', 'silk', 'in-app', 'other');
const system: fc.Arbitrary<System> = fc
  .record({
    name: fc.constantFrom<System['name'][]>('iPadOS', 'iOS', 'Android', 'Windows', 'macOS'),
    major: fc.option(fc.nat(30), { nil: undefined }),
    orNewer: fc.boolean(),
  })
  .map(({ name, major, orNewer }) => ({ name, orNewer, ...(major !== undefined && { major }) }));
const answer = fc.constantFrom('yes', 'no', 'unsure', undefined);
const anyFindings: fc.Arbitrary<Findings> = fc.record({
  kind,
  browser,
  fromIcon: fc.boolean(),
  offline: fc.constantFrom<Findings['offline'][]>(
    'ready',
    'not-yet',
    'no-worker',
    'incomplete',
    'no-storage',
    'checking',
  ),
  kept: fc.constantFrom(true, false, undefined),
  system: fc.option(system, { nil: undefined }),
  privateWindow: fc.boolean(),
  passkey: fc.constantFrom<Findings['passkey'][]>('missing', 'no', 'yes', 'unknown'),
  answers: fc.record({ lock: answer, keychain: answer, autofill: answer }),
});

describe('recorded devices', () => {
  it('are at least forty', () => {
    expect(recordedDevices.length).toBeGreaterThanOrEqual(40);
    expect(new Set(recordedDevices.map(({ name }) => name)).size).toBe(recordedDevices.length);
  });

  it.each(recordedDevices)('$name', (device) => {
    const findings = findingsOf(device);
    expect([findings.kind, spell(findings.system), findings.browser].join(', ')).toBe(device.is);
    const said = judge(findings)
      .filter(({ id, outcome }) => outcome !== 'good' && !isQuestion(id))
      .map(({ id, outcome, words }) => `${id}: ${outcome} ${words}`);
    expect(said.sort()).toEqual([...device.says].sort());
  });
});

describe('the check', () => {
  it('gives each check of the device once, in order, whatever was found', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const apple = findings.kind === 'ipad' || findings.kind === 'iphone';
        const wanted = CHECKS.filter((id) => apple || (id !== 'keychain' && id !== 'autofill'));
        expect(judge(findings).map(({ id }) => id)).toEqual(wanted);
      }),
    );
  });

  it('never says "good" of what is not known', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const { offline, kept, system: found, passkey, answers, kind: device } = findings;
        const open: Record<string, boolean> = {
          offline: offline === 'checking',
          kept: kept === undefined,
          system: found?.major === undefined,
          browser: device === 'computer',
          passkey: passkey === 'unknown' || passkey === 'yes',
          ...Object.fromEntries(QUESTIONS.map((id) => [id, answers[id] === undefined || answers[id] === 'unsure'])),
        };
        const claimed = judge(findings).filter(({ id, outcome }) => open[id] === true && outcome === 'good');
        expect(claimed).toEqual([]);
      }),
    );
  });

  it('says where a setting lives as long as it is not known to be on', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        for (const { id, outcome, place } of judge(findings)) {
          expect(place !== undefined, id).toBe(isQuestion(id) && outcome !== 'good');
        }
      }),
    );
  });

  it('reads any words of a browser without failing', () => {
    const pieces = fc.constantFrom(
      ...recordedDevices.flatMap(({ userAgent }) => userAgent.split(' ')),
      'Version/',
      'OS _',
      'Android ;',
      'Windows NT',
    );
    const userAgent = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 15 }).map((some) => some.join(' ')),
    );
    const version = fc.option(fc.oneof(fc.string(), fc.constantFrom('0.0.0', '10', '13.0.0')), { nil: undefined });
    fc.assert(
      fc.property(userAgent, version, kind, fc.boolean(), (words, platformVersion, device, fromIcon) => {
        const agent = { kind: device, userAgent: words, fromIcon, platformVersion };
        expect(spell(systemOf(agent))).not.toContain('NaN');
        expect(browserOf(agent)).toMatch(/^[a-z-]+$/);
      }),
    );
  });

  it.each([
    [{ name: 'iPadOS', major: 18 }, 'newer'],
    [{ name: 'iOS', major: 26 }, 'newer'],
    [{ name: 'iPadOS', major: 18, orNewer: true }, 'newer'],
    [{ name: 'iPadOS', major: 17 }, 'older'],
    [{ name: 'iPadOS', major: 17, orNewer: true }, undefined],
    [{ name: 'iPadOS' }, undefined],
    [{ name: 'Android', major: 18 }, undefined],
    [undefined, undefined],
  ] as const)('of %j knows that settings live in the place %s', (found, place) => {
    expect(placesOf(found)).toBe(place);
  });
});

describe('the words of the check', () => {
  const { content } = checkContent(process.cwd());
  const keysOf = (part: string | string[] | UiWords | undefined): string[] =>
    typeof part !== 'object' || Array.isArray(part)
      ? ['']
      : Object.entries(part).flatMap(([key, inner]) =>
          keysOf(inner).map((rest) => (rest === '' ? key : `${key}.${rest}`)),
        );
  const wordsFor = (language: string) => content!.ui.get(language)!.data.check as Record<string, UiWords>;
  const keyOf = ({ id, words }: Result) => (isQuestion(id) ? `answered.${words}` : `results.${id}.${words}`);

  it.each(['da', 'en'])('hold what any outcome asks for, and nothing that no outcome asks for, in %s', (language) => {
    const { results, answered, places } = wordsFor(language);
    const there = keysOf({ results: results!, answered: answered!, places: places! });
    const asked = new Set<string>();
    for (const findings of fc.sample(anyFindings, { numRuns: 5000, seed: 1 })) {
      for (const result of judge(findings)) {
        asked.add(keyOf(result));
        if (result.place !== undefined) asked.add(`places.${result.place}`);
      }
    }
    expect([...asked].sort()).toEqual(there.sort());
  });
});
