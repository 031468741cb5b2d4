/** What a screen looks like, in numbers: which colours meet, how large targets are, how far apart, what does not fit. */
import type { Page } from './journey';

/** Two colours that touch, each as `rgb(…)`; `where` is one place where they do. */
export interface Meeting {
  readonly kind: 'text' | 'control' | 'focus';
  readonly front: string;
  readonly back: string;
  readonly where: string;
}

export interface Target {
  readonly name: string;
  readonly isMain: boolean;
  readonly width: number;
  readonly height: number;
}

export interface Sight {
  readonly meetings: readonly Meeting[];
  readonly targets: readonly Target[];
  /** The two targets that are nearest to each other, and how far apart, in px. */
  readonly nearest: { readonly names: string; readonly gap: number } | undefined;
  /** By how many px the page is wider than the screen. */
  readonly tooWide: number;
  /** How far down, in px, each control ends that leads on: "done", each answer, "it has come"; none on other screens. */
  readonly ends: readonly number[];
  /** Where the link to help is, in px. */
  readonly help: string;
  /** Hard words that a tap does not reach everywhere it should; looked for on request only. */
  readonly words: readonly string[];
}

/** An app on the home screen has no bars of the browser, but the system's own one at the top: up to so many px. */
export const STATUS_BAR = 32;

interface Looking {
  readonly colours?: boolean;
  readonly words?: boolean;
  /** How much larger than usual the text is. */
  readonly text?: number;
}

/** The height of something in mm: a phone has about 163 px to the inch, an iPad 132. */
export function inMm(px: number, screenWidth: number): number {
  return (px / (screenWidth < 768 ? 163 : 132)) * 25.4;
}

/** The least width and height of any target in mm, as it is printed: 10.0. */
export const LEAST_MM = 9.95;

/** By how many px the lowest control that leads on ends below the first screen of an app on the home screen. */
export const belowScreen = ({ ends }: Sight, height: number): number =>
  Math.max(0, Math.max(...ends) - (height - STATUS_BAR));

/** Spaces the text out as WCAG 1.4.12 wants it to be possible, and back. */
export async function spaceOut(page: Page, isSpaced: boolean): Promise<void> {
  await page.evaluate((spaced) => {
    const sheet = new CSSStyleSheet();
    // Two sizes of the text after each paragraph; the others are relative to the text itself.
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = spaced ? [sheet] : [];
  }, isSpaced);
}

/**
 * Looks at the page as it stands. Words and lines inside a drawing are left out: it is no control, and what it says
 * stands beside it. Links inside a sentence are no targets of their own (WCAG 2.5.5 and 2.5.8 leave them out as well).
 */
export async function sightOf(page: Page, { colours = true, words = false, text = 1 }: Looking = {}): Promise<Sight> {
  // A ring is drawn for who uses the keyboard only.
  if (colours) await page.keyboard.press('Shift');
  return page.evaluate(
    ({ colours, words, text }) => {
      document.documentElement.style.fontSize = text === 1 ? '' : `${text * 100}%`;
      const TARGETS = 'a[href]:not(.word), button:not(.word), summary, label:has(input), input, select, textarea';
      const isShown = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        element.getClientRects().length > 0;
      const nameOf = (element: Element) =>
        `${element.tagName.toLowerCase()}.${element.classList.value.replaceAll(' ', '.')} "${element.textContent.trim().slice(0, 40)}"`;

      const meetings = new Map<string, Meeting>();
      if (colours) lookAtColours();

      const targets = [...document.querySelectorAll(TARGETS)].filter(
        (element) =>
          isShown(element) && !(element.matches('input') && element.closest('label:has(input[type="radio"])')),
      );
      // A label around a field of text is the field's name, the field itself what is hit.
      const boxes = targets
        .filter((element) => !(element.matches('label') && element.querySelector('input:not([type="radio"])') !== null))
        .map((element) => ({ element, box: element.getBoundingClientRect() }));
      let nearest: Sight['nearest'];
      for (const [index, one] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          const across = Math.max(one.box.left - other.box.right, other.box.left - one.box.right, 0);
          const along = Math.max(one.box.top - other.box.bottom, other.box.top - one.box.bottom, 0);
          const gap = Math.hypot(across, along);
          if (nearest === undefined || gap < nearest.gap)
            nearest = { gap, names: `${nameOf(one.element)} and ${nameOf(other.element)}` };
        }
      }
      const { scrollWidth, clientWidth } = document.documentElement;
      const help = document.querySelector('.bar [data-action="help"]')?.getBoundingClientRect();
      // Once it is time to ask for the code, that comes first.
      const toAsk = [...document.querySelectorAll('[data-view="wait"] [data-contact] .button')];
      const onward = [
        ...document.querySelectorAll('[data-view="step"] [data-action="done"], [data-answer], [data-action="arrived"]'),
      ];
      const inSight = toAsk.length > 0 ? toAsk.slice(0, 1) : onward;
      return {
        meetings: [...meetings.values()],
        targets: boxes.map(({ element, box: { width, height } }) => ({
          name: nameOf(element),
          isMain: element.matches('.button-main, .button-answer'),
          width,
          height,
        })),
        nearest,
        tooWide: scrollWidth - clientWidth,
        ends: inSight.map((each) => each.getBoundingClientRect().bottom + scrollY),
        help:
          help === undefined
            ? 'none'
            : [help.left, help.top + scrollY, help.width, help.height].map(Math.round).join(' '),
        // Last, because it scrolls.
        words: words ? [...document.querySelectorAll('.word')].flatMap(tooSmallToTap) : [],
      };

      /** A word is tapped where a tap reaches it: all of what is seen of it, and around that up to another word. */
      function tooSmallToTap(word: Element): string[] {
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
      }

      function lookAtColours(): void {
        type Colour = readonly [red: number, green: number, blue: number, alpha: number];
        const parse = (text: string): Colour => {
          const [red = 0, green = 0, blue = 0, alpha = 1] = (/^rgba?\((.*)\)$/.exec(text)?.[1] ?? '')
            .split(',')
            .map(Number);
          return [red, green, blue, alpha];
        };
        const over = (top: Colour, below: Colour): Colour =>
          [...[0, 1, 2].map((at) => Math.round(top[at]! * top[3] + below[at]! * (1 - top[3]))), 1] as unknown as Colour;
        const write = ([red, green, blue]: Colour) => `rgb(${red}, ${green}, ${blue})`;
        /** What lies behind an element's own words: its background, or that of what it stands in. */
        const behind = (element: Element | null): Colour => {
          if (element === null) return parse(getComputedStyle(document.body).backgroundColor);
          const own = parse(getComputedStyle(element).backgroundColor);
          return own[3] === 1 ? own : over(own, behind(element.parentElement));
        };
        const note = (kind: Meeting['kind'], front: string, back: Colour, element: Element) => {
          const colour = parse(front);
          if (colour[3] === 0) return;
          const meeting = { kind, front: write(over(colour, back)), back: write(back), where: nameOf(element) };
          meetings.set([kind, meeting.front, meeting.back].join(), meeting);
        };

        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          const element = node.parentElement!;
          if (node.textContent?.trim() === '' || element.closest('svg, script, noscript, style') || !isShown(element))
            continue;
          note('text', getComputedStyle(element).color, behind(element), element);
        }
        for (const element of document.body.querySelectorAll('*')) {
          if (element.closest('svg') !== null || !isShown(element)) continue;
          for (const part of ['::before', '::after']) {
            const { content, color } = getComputedStyle(element, part);
            if (!['none', 'normal', '""'].includes(content)) note('text', color, behind(element), element);
          }
          if (element.matches('li') && getComputedStyle(element).listStyleType !== 'none')
            note('text', getComputedStyle(element, '::marker').color, behind(element), element);
          if (element.matches('input:not([type="radio"]), textarea')) {
            note('text', getComputedStyle(element).color, behind(element), element);
            if (element.matches('[placeholder]:placeholder-shown'))
              note('text', getComputedStyle(element, '::placeholder').color, behind(element), element);
          }
        }

        for (const element of document.querySelectorAll(`${TARGETS}, progress`)) {
          if (!isShown(element)) continue;
          const style = getComputedStyle(element);
          const outside = behind(element.parentElement);
          // A line on one side only parts two rows; what is no box is told by its words.
          const isBox = ['Top', 'Right', 'Bottom', 'Left'].every(
            (side) => parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`)) > 0,
          );
          // What is tapped in a drawing is told by its words, as on the screen that is drawn.
          if (isBox && element.closest('.drawing') === null) {
            note('control', style.borderTopColor, outside, element);
            if (write(behind(element)) !== write(parse(style.borderTopColor)))
              note('control', style.borderTopColor, behind(element), element);
          }
          if (element.matches('label:has(:checked)') && !matchMedia('(forced-colors: active)').matches)
            note('control', getComputedStyle(element.querySelector('input')!).accentColor, behind(element), element);
        }
        for (const element of document.querySelectorAll('svg.sign, svg.symbol')) {
          const { fill, stroke } = getComputedStyle(element);
          if (isShown(element))
            for (const colour of [fill, stroke])
              if (colour !== 'none') note('control', colour, behind(element), element);
        }

        const focused = document.activeElement;
        for (const element of document.querySelectorAll<HTMLElement>(
          'a[href], button, summary, input, select, textarea',
        )) {
          if (!isShown(element)) continue;
          element.focus({ preventScroll: true });
          if (document.activeElement !== element) continue;
          const ringed = [element, element.closest('label')].find(
            (each) => each !== null && getComputedStyle(each).outlineStyle === 'solid',
          );
          // No ring at all is none of contrast 1.
          const back = behind((ringed ?? element).parentElement);
          note(
            'focus',
            ringed === undefined || ringed === null ? write(back) : getComputedStyle(ringed).outlineColor,
            back,
            element,
          );
        }
        if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
      }
    },
    { colours, words, text },
  );
}
