/**
 * Every screen: nothing for axe to find, nothing to scroll sideways, what leads on in sight on an iPad, targets large enough
 * and apart, help in the same place, colours that were measured. `npm run measure` looks at each in every size, scheme and
 * language.
 */
import { contrast } from '../house/colour';
import { LEAST, undeclared } from '../house/tokens';
import { ALL_RULES, axe, bringAxe, BUT_COLOURS, COLOURS } from './axe';
import { expect, test, type Page } from './journey';
import { everyScreen, showEach, type Screen, type ScreenGroup } from './screens';
import { belowScreen, inMm, LEAST_MM, sightOf, spaceOut, type Sight } from './sight';

const groups = everyScreen(Date.now());

/** So many tests for all screens, so that all workers have one. */
const PARTS = 4;
/** The least px between two targets. */
const GAP = 16;

interface Size {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly text: number;
  /** An iPad held upright: all that leads on is in sight. Held sideways, only the usual answer or "done" is. */
  readonly isUpright: boolean;
}

const IPAD: Size = { name: 'iPad portrait', width: 820, height: 1180, text: 1, isUpright: true };
const SMALL: Size = { name: 'small iPad portrait', width: 744, height: 1133, text: 1, isUpright: true };
const SIDEWAYS: Size = { name: 'iPad landscape', width: 1180, height: 820, text: 1, isUpright: false };
/** Narrower for its words than any phone with usual text. */
const NARROW: Size = { name: '320 px with text at 200 %', width: 320, height: 640, text: 2, isUpright: false };

/** The sizes in which a screen is looked at, the one for colours first: what differs from what was seen elsewhere. */
function sizesFor(language: string, { isAlike = false, isCurrent = false }: Screen): readonly Size[] {
  if (language !== 'da') return isCurrent && !isAlike ? [IPAD, NARROW] : [NARROW];
  if (isAlike) return [IPAD, NARROW];
  return isCurrent ? [IPAD, SMALL, SIDEWAYS, NARROW] : [IPAD, NARROW];
}

/** Colours and structure are the same in every language; words differ in length, which shows where there is least room. */
for (const [locale, language] of [
  ['da-DK', 'da'],
  ['en-GB', 'en'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale, colorScheme: 'light' });
    test.setTimeout(300_000);

    for (let part = 1; part <= PARTS; part++) {
      test(`on every screen axe finds nothing, and all fits in every size, part ${part} of ${PARTS}`, async ({
        page,
        server,
      }) => {
        const found: string[] = [];
        /** Where help is in each size: on the first screen, so on all. */
        const help = new Map<string, string>();
        if (language === 'da') await bringAxe(page);
        for (const group of partsOf(groups)[part - 1]!) {
          await showEach(page, server.app, group, async (screen) => {
            const note = (where: string, complaints: readonly string[]) =>
              found.push(...complaints.map((complaint) => `${screen.name}, ${where}: ${complaint}`));
            for (const size of sizesFor(language, screen)) {
              const { width, height, text, name } = size;
              await page.setViewportSize({ width, height });
              const colours = language === 'da' && size === IPAD && group.isSaidOtherwise !== true;
              const sight = await sightOf(page, { colours, words: true, text });
              note(name, misfits(sight, size, screen));
              if (!help.has(name)) help.set(name, sight.help);
              if (help.get(name) !== sight.help) note(name, [`help is at ${sight.help}, not at ${help.get(name)}`]);
              if (size === NARROW && language === 'da') {
                const tooWide = await spacedOut(page);
                if (tooWide > 0) note(name, [`with its text spaced out is ${tooWide} px too wide`]);
              }
              if (!colours) continue;
              note('light', faint(sight, 'light'));
              // What axe says of colours is less strict, and takes so long that a few screens below are asked for it. Dark
              // needs no look at each: a pair of tokens that meets in light has its contrast in dark as well.
              note('light', await axe(page, BUT_COLOURS));
            }
          });
        }
        expect(found).toEqual([]);
      });
    }
  });
}

/** A few of each make: in English, so that axe has seen the other language too. */
const FEW =
  /^(home-back|overview|help|settings|check|people-two|bookmark-own|meaning|notice-unsaved|trouble-list-open-mail|step-usual-(had-account|type-email|wait-for-code)|practice-type-email)$/;

test.describe('in light, in dark, and in colours that somebody has chosen', () => {
  // A colour that is on its way to another one would be taken for a third.
  test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

  test('axe finds nothing, and all that is tapped or focused can be seen', async ({ page, server }) => {
    test.setTimeout(120_000);
    const found: string[] = [];
    let looked = 0;
    await bringAxe(page);
    for (const group of groups) {
      const look = async ({ name }: Screen) => {
        looked++;
        const note = (where: string, complaints: readonly string[]) =>
          found.push(...complaints.map((complaint) => `${name}, ${where}: ${complaint}`));
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
        note('light', await axe(page, ALL_RULES));
        await page.emulateMedia({ colorScheme: 'dark' });
        note('dark', await axe(page, COLOURS));
        note('dark', faint(await sightOf(page), 'dark'));
        await page.emulateMedia({ forcedColors: 'active' });
        // Of a button axe reads the colour that it would have.
        note('forced colours', await axe(page, BUT_COLOURS));
        const sight = await sightOf(page);
        if (sight.tooWide > 0) note('forced colours', ['is too wide']);
        note('forced colours', unclear(sight));
      };
      await showEach(page, server.app, group, look, { only: ({ name }) => FEW.test(name) });
    }
    expect(found).toEqual([]);
    expect(looked).toBeGreaterThanOrEqual(14);
  });
});

/** The groups, dealt out so that each part has about as many screens; those that follow from one another stay together. */
function partsOf(all: readonly ScreenGroup[]): readonly (readonly ScreenGroup[])[] {
  const parts = Array.from({ length: PARTS }, () => ({ size: 0, groups: [] as ScreenGroup[] }));
  for (const group of [...all].sort((a, b) => b.screens.length - a.screens.length)) {
    const [least] = [...parts].sort((a, b) => a.size - b.size);
    least!.groups.push(group);
    least!.size += group.screens.length + 2;
  }
  return parts.map(({ groups }) => groups);
}

/** Words, controls and rings that are too faint, or of colours that no pair of tokens allows for. */
function faint({ meetings }: Sight, scheme: 'light' | 'dark'): string[] {
  return meetings.flatMap(({ kind, front, back, where }) => {
    const ratio = contrast(front, back);
    const wrong =
      ratio < LEAST[kind] ? `${kind} of contrast ${ratio.toFixed(2)}` : undeclared(kind, front, back, scheme);
    return wrong === undefined ? [] : [`${wrong}: ${where}`];
  });
}

/** What does not fit in a size, or is too small to be hit, or is not in sight. */
function misfits(sight: Sight, { width, height, isUpright }: Size, screen: Screen): string[] {
  const { tooWide, targets, nearest, ends } = sight;
  const seen = [...sight.words];
  if (tooWide > 0) seen.push(`is ${tooWide} px too wide`);
  for (const target of targets) {
    const least = target.isMain ? (width < 768 ? 90 : 74) : 64;
    if (target.height < least || inMm(target.width, width) < LEAST_MM)
      seen.push(`${target.name} is ${target.width} x ${target.height} px`);
  }
  if (nearest !== undefined && nearest.gap < GAP) seen.push(`${nearest.gap} px between ${nearest.names}`);
  if (screen.isCurrent !== true) return seen;
  if (ends.length === 0) seen.push('nothing leads on');
  const below = isUpright ? belowScreen(sight, height) : width > height ? ends[0]! - height : 0;
  if (below > 0) seen.push(`what leads on ends ${below} px below the screen`);
  return seen;
}

/** By how many px the page is too wide with the spacing of text that WCAG 1.4.12 wants to be possible. */
async function spacedOut(page: Page): Promise<number> {
  await spaceOut(page, true);
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await spaceOut(page, false);
  return tooWide;
}

/** Words, controls and rings that WCAG finds too faint, whatever their colours are. */
function unclear({ meetings }: Sight): string[] {
  return meetings
    .map(({ kind, front, back, where }) => ({ kind, ratio: contrast(front, back), where }))
    .filter(({ kind, ratio }) => ratio < (kind === 'text' ? 4.5 : 3))
    .map(({ kind, ratio, where }) => `${kind} of contrast ${ratio.toFixed(2)}: ${where}`);
}
