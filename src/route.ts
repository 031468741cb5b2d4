/** Screens and their addresses: what stands after `#`, and which screen is nearest to an address that leads nowhere. */
import { INSTALL_WAYS, type InstallWay } from './browser/device';
import type { Guide } from './engine/guide';
import { isDone, type PathStep } from './engine/path';
import { scenesOf } from './engine/rehearsal';
import { presentId } from './engine/renames';
import type { Where } from './engine/where';
import type { Progress } from './engine/progress';

/** Screens that belong to no guide; each is its own address. */
const PLAIN = [
  'home',
  'help',
  'words',
  'settings',
  'check',
  'practice-key',
  'people',
  'reset',
  'remind',
  'paper',
  'helping',
] as const;
type Plain = (typeof PLAIN)[number];

export type Route =
  | { readonly view: Plain }
  /** How the icon is put on the home screen: the way of this browser, another one, or a choice among all. */
  | { readonly view: 'install'; readonly way?: InstallWay | 'choose' }
  /** One's own bookmark, or where somebody's code leads: any text, as it stood in the address. */
  | { readonly view: 'bookmark'; readonly code?: string }
  /** The whole guide, to be printed. */
  | { readonly view: 'print' }
  | { readonly view: 'overview' | 'wait' | 'done' }
  /** The rehearsal: from the beginning, at the scene of a step, or at its end, `done`. */
  | { readonly view: 'practice'; readonly step?: string }
  | { readonly view: 'stage'; readonly stage: string }
  | { readonly view: 'step'; readonly step: string }
  | { readonly view: 'trouble'; readonly step: string; readonly trouble?: string };

/** Why the screen is not the one that was asked for; a key of the words. */
export type Notice =
  'unknownPage' | 'unknownGuide' | 'unknownStep' | 'notOnWay' | 'notYet' | 'unknownLanguage' | 'missingLanguage';

export interface Landing {
  readonly route: Route;
  readonly notice?: Notice;
}

/** The address of a screen, without the `#`. */
export function hashOf(guide: string, route: Route): string {
  switch (route.view) {
    case 'home':
      return '/';
    case 'install':
      return route.way === undefined ? '/install' : `/install/${route.way}`;
    case 'bookmark':
      return route.code === undefined ? '/bookmark' : `/bookmark/${route.code}`;
    case 'practice':
      return `/practice/${guide}${route.step === undefined ? '' : `/${route.step}`}`;
    case 'print':
      return `/print/${guide}`;
    case 'overview':
      return `/${guide}`;
    case 'wait':
    case 'done':
      return `/${guide}/${route.view}`;
    case 'stage':
      return `/${guide}/${route.stage}`;
    case 'step':
      return `/${guide}/${route.step}`;
    case 'trouble':
      return `/${guide}/${route.step}/trouble${route.trouble === undefined ? '' : `/${route.trouble}`}`;
    default:
      return `/${route.view}`;
  }
}

/** The screen where a person goes on: the current step, the opening of a stage, the wait, or the last page. */
export function currentRoute({ current, atOpening }: Where): Route {
  if (current === undefined) return { view: 'done' };
  if (current.step.kind === 'wait') return { view: 'wait' };
  return atOpening ? { view: 'stage', stage: current.stage.id } : { view: 'step', step: current.step.id };
}

/**
 * The screen for an address (what follows `#`, of any content). Where it names nothing that is there for this person,
 * the nearest sensible screen, and why.
 */
export function landingOf(hash: string, guide: Guide, progress: Progress, where: Where): Landing {
  const [first = '', second, third, fourth, ...more] = hash.replace(/^\//, '').split('/');
  if (first === '') return second === undefined ? { route: { view: 'home' } } : unknownPage;
  const plain = PLAIN.find((view) => view === first);
  if (plain !== undefined) return second === undefined ? { route: { view: plain } } : unknownPage;
  if (first === 'install') return third === undefined ? installLanding(second) : unknownPage;
  if (first === 'bookmark' && third === undefined)
    return { route: { view: 'bookmark', ...(second && { code: second }) } };
  if (first === 'practice' && second === guide.id && fourth === undefined)
    return practiceLanding(third, guide, progress);
  if (first === 'print')
    return {
      route: { view: 'print' },
      ...((second !== guide.id || third !== undefined) && { notice: 'unknownGuide' }),
    };
  if (first !== guide.id)
    return { route: { view: 'home' }, notice: second === undefined ? 'unknownPage' : 'unknownGuide' };
  if (second === undefined || second === '') return { route: { view: 'overview' } };
  if (third !== undefined && (third !== 'trouble' || more.length > 0))
    return { route: { view: 'overview' }, notice: 'unknownPage' };
  const id = presentId(guide, second);
  return third === undefined ? landingInGuide(id, guide, progress, where) : troubleLanding(id, fourth, guide, where);
}

const unknownPage: Landing = { route: { view: 'home' }, notice: 'unknownPage' };

function installLanding(asked: string | undefined): Landing {
  if (asked === undefined) return { route: { view: 'install' } };
  const way = (['choose', ...INSTALL_WAYS] as const).find((known) => known === asked);
  return way === undefined
    ? { route: { view: 'install' }, notice: 'unknownPage' }
    : { route: { view: 'install', way } };
}

function practiceLanding(step: string | undefined, guide: Guide, progress: Progress): Landing {
  if (step === undefined) return { route: { view: 'practice' } };
  const isThere = step === 'done' || scenesOf(guide, progress).some((scene) => scene.step.id === step);
  return isThere ? { route: { view: 'practice', step } } : { route: { view: 'practice' }, notice: 'unknownPage' };
}

function landingInGuide(id: string, guide: Guide, progress: Progress, where: Where): Landing {
  if (id === 'now') return { route: currentRoute(where) };
  if (id === 'wait') return landingAtWait(progress, where);
  if (id === 'done')
    return where.current === undefined ? { route: { view: 'done' } } : { route: currentRoute(where), notice: 'notYet' };
  const stage = guide.stages.find((candidate) => candidate.id === id);
  if (stage !== undefined)
    return { route: stage.opening === true ? { view: 'stage', stage: id } : { view: 'overview' } };
  const found = where.path.find(({ step }) => step.id === id);
  if (found === undefined)
    return { route: currentRoute(where), notice: isKnown(guide, id) ? 'notOnWay' : 'unknownStep' };
  if (found.step.kind === 'wait') return landingAtWait(progress, where);
  return { route: { view: 'step', step: id } };
}

/** The wait has a screen of its own, once a person is there or past it. */
function landingAtWait(progress: Progress, where: Where): Landing {
  const wait = where.path.find(({ step }) => step.kind === 'wait');
  const reached = wait !== undefined && (where.current === wait || isDone(wait.step, progress));
  return reached ? { route: { view: 'wait' } } : { route: currentRoute(where), notice: 'notYet' };
}

function troubleLanding(id: string, trouble: string | undefined, guide: Guide, where: Where): Landing {
  const host: PathStep | undefined = where.path.find(({ step }) => step.id === id);
  if (host === undefined)
    return { route: currentRoute(where), notice: isKnown(guide, id) ? 'notOnWay' : 'unknownStep' };
  if (trouble === undefined) return { route: { view: 'trouble', step: id } };
  return host.step.trouble.includes(trouble)
    ? { route: { view: 'trouble', step: id, trouble } }
    : { route: { view: 'trouble', step: id }, notice: 'unknownPage' };
}

/** Whether an id names a step that the guide has, or had, even if it is not on this person's way. */
function isKnown(guide: Guide, id: string): boolean {
  const all = [
    ...guide.stages.flatMap(({ steps }) => steps),
    ...Object.values(guide.detours).flatMap(({ steps }) => steps),
  ];
  return guide.retired.includes(id) || all.some((step) => step.id === id);
}
