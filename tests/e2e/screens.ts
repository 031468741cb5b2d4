/** Every screen there is, and the progress of a person who sees it. */
import type { Page } from '@playwright/test';
import { INSTALL_WAYS } from '../../src/browser/device';
import type { People } from '../../src/engine/people';
import { encodeBookmark, inGroups } from '../../src/engine/bookmark';
import type { Progress } from '../../src/engine/progress';
import { days, order } from '../engine/bookmarks';
import { guide, usualProgressUpTo } from '../engine/guide';
import { rehearsal, walks, walksOn } from './guide-screens';

export interface Screen {
  readonly name: string;
  /** What stands after `#`. */
  readonly hash: string;
  /** The person who says that it is their turn, before the screen can be seen. */
  readonly turn?: string;
  /** A step that is to be done now: it has what leads on from it. */
  readonly isCurrent?: boolean;
  /** There are many that are laid out alike, so that fewer sizes are enough. */
  readonly isAlike?: boolean;
  /** What is done before it is looked at. */
  readonly first?: (page: Page) => Promise<void>;
  /** What is tapped on it once it was looked at, so that the next screen is as it is named. */
  readonly then?: string;
}

/** Screens that one and the same person sees in this order. */
export interface ScreenGroup {
  readonly name: string;
  readonly progress: Progress;
  /** Those who share the tablet, if there are several. */
  readonly people?: People;
  /** Screens that others have shown, in the words for another device. */
  readonly isSaidOtherwise?: boolean;
  readonly screens: readonly Screen[];
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const at = (hash: string) => `/${guide.id}${hash === '' ? '' : `/${hash}`}`;

/** All screens; `now`, in ms, is when they are looked at. */
export function everyScreen(now: number): readonly ScreenGroup[] {
  const yesterday = now - DAY + HOUR;
  const justNow = now - 2 * 60 * 1000;
  const mailed = usualProgressUpTo('open-mail', yesterday);
  const waiting = (days: number) => usualProgressUpTo('wait-for-code', now - days * DAY);
  return [
    {
      name: 'new',
      progress: {},
      screens: [
        { name: 'home-first', hash: '/' },
        { name: 'install', hash: '/install' },
        ...(['choose', ...INSTALL_WAYS] as const).map((way) => ({ name: `install-${way}`, hash: `/install/${way}` })),
        { name: 'overview-first', hash: at('') },
        ...[
          'help',
          'words',
          'settings',
          'check',
          'practice-key',
          'people',
          'reset',
          'bookmark',
          'helping',
          'remind',
        ].map((name) => ({ name: name === 'remind' ? 'remind-none' : name, hash: `/${name}` })),
        { name: 'print-first', hash: `/print/${guide.id}` },
        { name: 'bookmark-leads', hash: `/bookmark/${codeFor(waiting(1))}` },
        { name: 'bookmark-wrong', hash: '/bookmark/ABCD-EFGH' },
      ],
    },
    {
      name: 'mailed',
      progress: mailed,
      screens: [
        { name: 'home-back', hash: '/' },
        { name: 'overview', hash: at('') },
        { name: 'help-on-the-way', hash: '/help' },
        { name: 'bookmark-own', hash: '/bookmark' },
        { name: 'bookmark-merges', hash: `/bookmark/${codeFor(waiting(1))}` },
        { name: 'bookmark-already', hash: `/bookmark/${codeFor({})}` },
        { name: 'paper', hash: '/paper' },
        { name: 'print', hash: `/print/${guide.id}` },
        { name: 'install-begun', hash: '/install' },
        { name: 'step-done', hash: at('email-address') },
        { name: 'step-ahead', hash: at('log-out') },
        { name: 'meaning', hash: at('screen-lock'), first: openWord },
        { name: 'notice', hash: '/nowhere' },
        ...stages(),
      ],
    },
    { name: 'rehearsal', progress: {}, screens: rehearsal() },
    ...walks(justNow),
    ...walksOn('android', justNow),
    {
      name: 'waiting',
      progress: waiting(1),
      screens: [
        { name: 'wait-early', hash: at('wait') },
        { name: 'bookmark-waiting', hash: '/bookmark' },
        { name: 'paper-waiting', hash: '/paper' },
        { name: 'home-waiting', hash: '/' },
        { name: 'remind', hash: '/remind' },
      ],
    },
    {
      name: 'worried',
      progress: waiting(9),
      screens: [
        { name: 'wait-worry', hash: at('wait') },
        { name: 'home-worried', hash: '/' },
      ],
    },
    {
      name: 'clock-set-back',
      progress: waiting(-30),
      screens: [
        { name: 'wait-unclear', hash: at('wait') },
        { name: 'home-unclear', hash: '/' },
      ],
    },
    {
      name: 'newer-guide',
      progress: without(mailed, 'email-address'),
      screens: [
        { name: 'overview-passed', hash: at('') },
        { name: 'step-passed', hash: at('email-address') },
      ],
    },
    {
      name: 'done',
      progress: usualProgressUpTo('', now - 30 * DAY),
      screens: [
        { name: 'done', hash: at('done') },
        { name: 'paper-done', hash: '/paper' },
        { name: 'help-done', hash: '/help' },
        { name: 'home-done', hash: '/' },
        { name: 'remind-done', hash: '/remind' },
      ],
    },
    {
      name: 'couple',
      progress: mailed,
      people: {
        me: { name: 'Anna', symbol: 'star', at: now },
        'p-2': { name: 'Bent Ole Christoffersen', symbol: 'boat', at: now },
      },
      screens: [
        { name: 'who', hash: '/' },
        { name: 'help-nobody', hash: '/help' },
        { name: 'people-two', hash: '/people', turn: 'me' },
        { name: 'home-couple', hash: '/', turn: 'me' },
        { name: 'reset-couple', hash: '/reset', turn: 'me' },
      ],
    },
    {
      name: 'password-due',
      progress: usualProgressUpTo('', now - 190 * DAY),
      screens: [{ name: 'home-password-due', hash: '/' }],
    },
    {
      name: 'request-open',
      progress: usualProgressUpTo('open-rcam', now - 2 * DAY),
      screens: [{ name: 'home-request-open', hash: '/' }],
    },
    {
      name: 'unsaved',
      progress: mailed,
      screens: [
        { name: 'notice-unsaved', hash: at('open-mail'), first: tapUnsaved },
        { name: 'home-unsaved', hash: '/' },
      ],
    },
  ];
}

/** The bookmark of a progress. */
const codeFor = (progress: Progress) => inGroups(encodeBookmark(guide, order, progress, days));

/** A progress that knows nothing of a step, as one has that was made before the step was added. */
function without(progress: Progress, id: string): Progress {
  return Object.fromEntries(Object.entries(progress).filter(([step]) => step !== id));
}

/** The opening pages of stages. */
function stages(): Screen[] {
  return guide.stages.filter(({ opening }) => opening).map(({ id }) => ({ name: `stage-${id}`, hash: at(id) }));
}

/** Opens the first hard word of the screen. */
async function openWord(page: Page): Promise<void> {
  await page.locator('.word').first().click();
  await page.locator('[data-meaning]').waitFor();
}

/** Taps on a disk that does not take it. */
async function tapUnsaved(page: Page): Promise<void> {
  await page.evaluate(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
  });
  await page.locator('[data-action="done"]').click();
  await page.locator('[data-notice="unsaved"], [data-notice="unreachable"]').waitFor();
}

/** Makes the browser that of a person with this progress, who has seen the install page. Leaves the app closed. */
export async function become(page: Page, app: string, progress: Progress, people?: People): Promise<void> {
  await page.goto(new URL('../robots.txt', app).href);
  await page.evaluate(
    ({ key, marks, people }) => {
      localStorage.clear();
      sessionStorage.clear();
      indexedDB.deleteDatabase('passus');
      localStorage.setItem('passus/preference/seenInstall', 'yes');
      if (Object.keys(marks).length > 0) localStorage.setItem(key, JSON.stringify({ form: 1, marks }));
      if (people !== undefined) localStorage.setItem('passus/copy/people', JSON.stringify({ form: 1, people }));
    },
    { key: `passus/copy/progress/me/${guide.id}`, marks: progress, people },
  );
}

interface Showing {
  /** Those that are looked at; all, if nothing is said. */
  readonly only?: (screen: Screen) => boolean;
  /** How much larger than usual the text is. */
  readonly text?: number;
}

/** Opens the app as the person of a group, who has seen the install page, and shows the group's screens one by one. */
export async function showEach(
  page: Page,
  app: string,
  group: ScreenGroup,
  look: (screen: Screen) => Promise<void>,
  { only = () => true, text = 1 }: Showing = {},
): Promise<void> {
  const last = group.screens.filter(only).at(-1);
  if (last === undefined) return;
  const needed = group.screens.slice(0, group.screens.indexOf(last) + 1);
  const visited = needed.filter((screen) => screen.then !== undefined || only(screen));
  await become(page, app, group.progress, group.people);
  await page.goto(`${app}#${visited[0]!.hash}`);
  for (const screen of visited) {
    await show(page, screen, text);
    if (only(screen)) {
      await screen.first?.(page);
      await look(screen);
    }
    if (screen.then === undefined) continue;
    if (new URL(page.url()).hash !== `#${screen.hash}`) await show(page, screen, text);
    // A click of the script's own: what lies where does not matter here, and it is no second tap of two.
    await page.evaluate((then) => {
      const control = document.querySelector<HTMLElement>(then);
      if (control === null) throw new Error(`there is no ${then} at ${location.hash}`);
      control.click();
    }, screen.then);
  }
}

/** Goes to a screen of the open app, if it is not there already, and waits until all of it is laid out. */
async function show(page: Page, { hash, turn }: Screen, text: number): Promise<void> {
  if (turn !== undefined) {
    await page.locator('main[data-view]').waitFor();
    const who = page.locator(`[data-view="who"] [data-person="${turn}"]`);
    if ((await who.count()) > 0) await who.click();
  }
  await page.evaluate(
    async ({ hash, text }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      document.documentElement.style.fontSize = text === 1 ? '' : `${text * 100}%`;
      if (location.hash !== `#${hash}`) {
        const gone = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
        location.hash = hash;
        await gone;
      }
      // The rest of the looks comes after the first screen.
      const isThere = () =>
        document.querySelector('main[data-view]:not([aria-busy]) h1') !== null &&
        [...document.styleSheets].some(({ href }) => href?.includes('/more-'));
      do await frame();
      while (!isThere());
      await frame();
    },
    { hash, text },
  );
}
