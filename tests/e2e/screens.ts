/** Every screen there is, and the progress of a person who sees it. */
import type { Page } from '@playwright/test';
import { INSTALL_WAYS } from '../../src/browser/device';
import { marksFor } from '../../src/engine/actions';
import type { People } from '../../src/engine/people';
import { encodeBookmark, inGroups } from '../../src/engine/bookmark';
import { merge, type Progress } from '../../src/engine/progress';
import { path } from '../../src/engine/path';
import { days, order } from '../engine/bookmarks';
import { doCurrent, guide, usualProgressUpTo } from '../engine/guide';

export interface Screen {
  readonly name: string;
  /** What stands after `#`. */
  readonly hash: string;
  /** The person who says that it is their turn, before the screen can be seen. */
  readonly turn?: string;
}

/** Screens that one and the same person can see one after the other. */
export interface ScreenGroup {
  readonly name: string;
  readonly progress: Progress;
  /** Those who share the tablet, if there are several. */
  readonly people?: People;
  readonly screens: readonly Screen[];
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const at = (hash: string) => `/${guide.id}${hash === '' ? '' : `/${hash}`}`;

/** All screens; `now`, in ms, is when they are looked at. */
export function everyScreen(now: number): readonly ScreenGroup[] {
  const yesterday = now - DAY + HOUR;
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
        ...['pension-number', 'create-account', 'wait-for-code', 'done'].map((step) => ({
          name: `practice-${step}`,
          hash: `/practice/${guide.id}/${step}`,
        })),
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
        { name: 'notice', hash: '/nowhere' },
        ...stages(),
      ],
    },
    ...stepsOf('usual', {}),
    ...stepsOf('other', { ...otherAnswers(now) }),
    ...detours(now),
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
      name: 'troubles',
      progress: mailed,
      screens: [{ name: 'trouble-list', hash: at('open-mail/trouble') }, ...troubles('usual', mailed)],
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

/** The steps of a way, a group for each, so that every step is seen as the current one. */
function stepsOf(name: string, answers: Progress): ScreenGroup[] {
  const groups: ScreenGroup[] = [];
  let progress = answers;
  for (const { step } of path(guide, answers)) {
    if (step.kind !== 'wait') {
      groups.push({
        name: `${name}-${step.id}`,
        progress,
        screens: [{ name: `step-${name}-${step.id}`, hash: at(step.id) }],
      });
    }
    progress = doCurrent(progress, Date.UTC(2026, 0));
  }
  return name === 'usual'
    ? groups
    : groups.filter(({ screens }) => /account-password|test-account|check-system/.test(screens[0]!.name));
}

/** The answers of somebody who does not know whether there is an account, with an old device. */
function otherAnswers(now: number): Progress {
  const given = { 'had-account': 'unsure', 'test-account': 'asked-password', 'device-age': 'unsure' };
  const questions = Object.entries(given).map(([id, answer]) => [id, { done: true, at: now - DAY, answer }]);
  return Object.fromEntries(questions) as Progress;
}

/** The steps of every detour, from the first step that leads into it. */
function detours(now: number): ScreenGroup[] {
  return Object.entries(guide.detours).flatMap(([id, { steps }]) => {
    const host = path(guide, {})
      .flatMap(({ step }) => step.trouble.map((trouble) => ({ step, trouble })))
      .find(({ trouble }) => {
        const leads = guide.troubles[trouble]?.leads;
        return leads !== undefined && 'detour' in leads && leads.detour === id;
      });
    if (host === undefined) throw new Error(`no way into ${id}`);
    const before = usualProgressUpTo(host.step.id, now - DAY);
    const entered = merge(
      before,
      marksFor(guide, before, { type: 'follow', trouble: host.trouble, step: host.step.id }, now),
    );
    return [
      {
        name: `detour-${id}`,
        progress: entered,
        screens: steps.map((step) => ({ name: `detour-${step.id}`, hash: at(step.id) })),
      },
    ];
  });
}

/** The advice of every trouble that is met on the way of this progress. */
function troubles(name: string, progress: Progress): Screen[] {
  const seen = new Set<string>();
  return path(guide, progress).flatMap(({ step }) =>
    step.trouble.flatMap((trouble) => {
      if (seen.has(trouble)) return [];
      seen.add(trouble);
      return [{ name: `trouble-${name}-${trouble}`, hash: at(`${step.id}/trouble/${trouble}`) }];
    }),
  );
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

/** Opens the app as the person of a group, who has seen the install page, and shows the group's screens one by one. */
export async function showEach(
  page: Page,
  app: string,
  group: ScreenGroup,
  look: (screen: Screen) => Promise<void>,
  textSize = 1,
): Promise<void> {
  await become(page, app, group.progress, group.people);
  for (const [index, screen] of group.screens.entries()) {
    if (index === 0) await page.goto(`${app}#${screen.hash}`);
    else await page.evaluate((hash) => (location.hash = hash), screen.hash);
    const who = page.locator(`[data-view="who"] [data-person="${screen.turn}"]`);
    if (screen.turn !== undefined && (await who.count()) > 0) await who.click();
    await page.locator('main[data-view]:not([aria-busy]) h1').waitFor();
    // The rest of the looks comes after the first screen.
    await page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.includes('/more-')));
    await page.evaluate(async (size) => {
      document.documentElement.style.fontSize = size === 1 ? '' : `${size * 100}%`;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }, textSize);
    await look(screen);
  }
}
