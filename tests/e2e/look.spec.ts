/**
 * Every screen: nothing for axe to find, nothing to scroll sideways, "done" in sight on an iPad, targets large enough and
 * apart, help in the same place, colours that were measured. `npm run measure` looks at each in every size, scheme and language.
 */
import { contrast } from '../house/colour';
import { LEAST, undeclared } from '../house/tokens';
import { ALL_RULES, axe, bringAxe, BUT_COLOURS, COLOURS } from './axe';
import { expect, test, type Page } from './journey';
import { everyScreen, showEach, type ScreenGroup } from './screens';
import { sightOf, spaceOut } from './sight';

const groups = everyScreen(Date.now());

/** So many tests for all screens, so that all workers have one. */
const PARTS = 4;
/** The least px between two targets. */
const GAP = 16;

const SIZES = [
  { name: 'iPad portrait', width: 820, height: 1180, text: 1, wholeStep: true },
  { name: 'iPad landscape', width: 1180, height: 820, text: 1, wholeStep: true },
  { name: 'small iPad portrait', width: 744, height: 1133, text: 1, wholeStep: true },
  { name: 'phone', width: 390, height: 844, text: 1, wholeStep: false },
  { name: '320 px with text at 200 %', width: 320, height: 640, text: 2, wholeStep: false },
];

/** Colours are the same in every language; words differ in length, which shows where there is least room for them. */
for (const { locale, inColour, sizes } of [
  { locale: 'da-DK', inColour: true, sizes: SIZES },
  { locale: 'en-GB', inColour: false, sizes: SIZES.filter(({ width }) => width === 820 || width === 320) },
]) {
  test.describe(locale, () => {
    test.use({ locale, colorScheme: 'light' });
    test.setTimeout(300_000);

    for (let part = 1; part <= PARTS; part++) {
      test(`on every screen axe finds nothing, and all fits in every size, part ${part} of ${PARTS}`, async ({
        page,
        server,
      }) => {
        const ipad = page.viewportSize() ?? SIZES[0]!;
        const found: string[] = [];
        /** Where help is in each size: on the first screen, so on all. */
        const help = new Map<string, string>();
        await bringAxe(page);
        for (const group of partOf(part - 1)) {
          await showEach(page, server.app, group, async (screen) => {
            const note = (where: string, complaints: readonly string[]) =>
              found.push(...complaints.map((complaint) => `${screen.name}, ${where}: ${complaint}`));
            note('light', await axe(page, inColour ? ALL_RULES : BUT_COLOURS));
            if (inColour) {
              note('light', await faint(page, 'light'));
              await page.emulateMedia({ colorScheme: 'dark' });
              note('dark', await axe(page, COLOURS));
              note('dark', await faint(page, 'dark'));
              await page.emulateMedia({ colorScheme: 'light' });
            }
            for (const size of sizes) {
              const { seen, helpAt } = await misfits(page, size);
              note(size.name, seen);
              if (!help.has(size.name)) help.set(size.name, helpAt);
              if (help.get(size.name) !== helpAt)
                note(size.name, [`help is at ${helpAt}, not at ${help.get(size.name)}`]);
            }
            await page.setViewportSize(ipad);
          });
        }
        expect(found).toEqual([]);
      });
    }
  });
}

/** The screens of a part; those of a large group are dealt out to all parts. */
function partOf(part: number): readonly ScreenGroup[] {
  return groups
    .map((group, index) => {
      const large = group.screens.length > PARTS;
      return { ...group, screens: group.screens.filter((_, at) => (large ? at : index) % PARTS === part) };
    })
    .filter(({ screens }) => screens.length > 0);
}

/** Words, controls and rings that are too faint, or of colours that no pair of tokens allows for. */
async function faint(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  const { meetings } = await sightOf(page);
  return meetings.flatMap(({ kind, front, back, where }) => {
    const ratio = contrast(front, back);
    const wrong =
      ratio < LEAST[kind] ? `${kind} of contrast ${ratio.toFixed(2)}` : undeclared(kind, front, back, scheme);
    return wrong === undefined ? [] : [`${wrong}: ${where}`];
  });
}

/** What does not fit in a size, or is too small to be hit; and the box of the link to help, in px. */
async function misfits(
  page: Page,
  { width, height, text, wholeStep }: (typeof SIZES)[number],
): Promise<{ readonly seen: readonly string[]; readonly helpAt: string }> {
  await page.setViewportSize({ width, height });
  const { seen, helpAt } = await page.evaluate(
    async ({ size, done }) => {
      document.documentElement.style.fontSize = size === 1 ? '' : `${size * 100}%`;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const seen: string[] = [];
      const help = document.querySelector('.bar [data-action="help"]')?.getBoundingClientRect();
      const helpAt =
        help === undefined
          ? 'none'
          : [help.left, help.top + scrollY, help.width, help.height].map(Math.round).join(' ');
      /** A word is tapped where a tap reaches it: all of what is seen of it, and around that up to another word. */
      const tooSmallToTap = (word: Element): string[] => {
        word.scrollIntoView({ block: 'center' });
        const reached = (x: number, y: number) => document.elementFromPoint(x, y)?.closest('a, button, label');
        const complaints: string[] = [];
        for (const { left, right, top, bottom } of word.firstElementChild?.getClientRects() ?? [])
          for (const at of [left + 1, (left + right) / 2, right - 1])
            for (const height of [top + 1, (top + bottom) / 2, bottom - 1])
              if (reached(at, height) !== word) complaints.push(`part of the word ${word.textContent} is not its own`);
        const box = word.getBoundingClientRect();
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        // 31 px above and below the middle make 64; a tap there may be another word's, but never lost or a button's.
        for (const height of [y - 31, y + 31]) {
          const there = reached(x, height);
          if (!there?.matches('.word')) complaints.push(`the area of ${word.textContent} ends before ${height - y} px`);
        }
        for (const at of [x - 21, x + 21])
          if (!reached(at, y)?.matches('.word')) complaints.push(`the area of ${word.textContent} is too narrow`);
        return complaints;
      };
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) seen.push(`is ${scrollWidth - clientWidth} px too wide`);
      for (const control of document.querySelectorAll('a, button:not(.word), label')) {
        const { height: tall, width: wide } = control.getBoundingClientRect();
        const least = control.classList.contains('button-main') ? (innerWidth < 768 ? 90 : 74) : 65;
        if (tall < least || wide < 44) seen.push(`${control.textContent} is ${wide} x ${tall} px`);
      }
      for (const word of document.querySelectorAll('.word')) seen.push(...tooSmallToTap(word));
      // Once it is time to ask for the code, that comes first.
      const main =
        document.querySelector('[data-view="wait"] [data-contact] .button') ??
        document.querySelector('[data-action="done"], [data-answer], [data-action="arrived"]');
      const bottom = main?.getBoundingClientRect().bottom ?? 0;
      if (done && bottom > innerHeight) seen.push(`"done" ends ${bottom - innerHeight} px below the screen`);
      return { seen, helpAt };
    },
    { size: text, done: wholeStep },
  );
  const { nearest } = await sightOf(page, { colours: false });
  if (nearest !== undefined && nearest.gap < GAP) seen.push(`${nearest.gap} px between ${nearest.names}`);
  if (text === 2) {
    await spaceOut(page, true);
    const { tooWide } = await sightOf(page, { colours: false });
    if (tooWide > 0) seen.push(`with its text spaced out is ${tooWide} px too wide`);
    await spaceOut(page, false);
  }
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  return { seen, helpAt };
}
