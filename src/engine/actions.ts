/** What a tap writes: an action becomes the few marks that it adds, ready to be merged. */
import type { Guide, Leads } from './guide';
import { isDone, path } from './path';
import { markOf, merge, NO_PROGRESS, stamp, type Mark, type Progress } from './progress';

export type Action =
  | { readonly type: 'done'; readonly step: string }
  | { readonly type: 'answer'; readonly step: string; readonly answer: string }
  | { readonly type: 'undo'; readonly step: string }
  | { readonly type: 'follow'; readonly trouble: string; readonly step: string };

/**
 * The marks that an action adds at `now` (ms since 1970). An action that changes nothing, such as the second of two
 * quick taps, gives no marks: the time of the first one stays.
 */
export function marksFor(guide: Guide, progress: Progress, action: Action, now: number): Progress {
  switch (action.type) {
    case 'done':
      return markOf(progress, action.step)?.done === true ? NO_PROGRESS : set(progress, now, action.step, true);
    case 'answer': {
      const mark = markOf(progress, action.step);
      if (mark?.done === true && mark.answer === action.answer) return NO_PROGRESS;
      return set(progress, now, action.step, true, action.answer);
    }
    case 'undo':
      return markOf(progress, action.step)?.done === true ? set(progress, now, action.step, false) : NO_PROGRESS;
    case 'follow': {
      const leads = guide.troubles[action.trouble]?.leads;
      return leads === undefined ? NO_PROGRESS : follow(guide, progress, leads, action.step, now);
    }
  }
}

function follow(guide: Guide, progress: Progress, leads: Leads, from: string, now: number): Progress {
  if ('contact' in leads) return NO_PROGRESS;
  const target = nearestBehind(guide, progress, leads.step ?? [], from);
  const turn = turnOf(guide, progress, leads, target ?? from, now);
  return target === undefined ? turn : { ...redoFrom(guide, merge(progress, turn), target, now), ...turn };
}

/** The marks that put a detour before a step, or change answers. */
function turnOf(guide: Guide, progress: Progress, leads: Leads, host: string, now: number): Progress {
  if ('detour' in leads) return enter(guide, progress, leads.detour, host, now);
  if (!('answer' in leads)) return NO_PROGRESS;
  const given = Object.entries(leads.answer);
  return Object.fromEntries(given.map(([id, answer]) => [id, newMark(progress, now, id, true, answer)]));
}

/** Of some steps the one that comes last on the way up to a step, that one included; undefined where there is none. */
function nearestBehind(guide: Guide, progress: Progress, targets: readonly string[], from: string): string | undefined {
  const ids = path(guide, progress).map(({ step }) => step.id);
  const behind = ids.slice(0, ids.indexOf(from) + 1).filter((id) => targets.includes(id));
  return behind[behind.length - 1];
}

/** Takes back a step and everything after it, because it has to be done again. Detours on the rest of the way are left out. */
function redoFrom(guide: Guide, progress: Progress, target: string, now: number): Progress {
  const way = path(guide, progress);
  const rest = way.slice(way.findIndex(({ step }) => step.id === target));
  const ids = rest.map(({ step, detour }) => detour ?? (isDone(step, progress) ? step.id : undefined));
  return undoAll(progress, new Set(ids.filter((id) => id !== undefined)), now);
}

/** Puts a detour before a step; steps left from an earlier time round are taken back. */
function enter(guide: Guide, progress: Progress, detour: string, host: string, now: number): Progress {
  const ids = guide.detours[detour]?.steps.map(({ id }) => id) ?? [];
  const again = ids.filter((id) => markOf(progress, id)?.done === true);
  return { ...set(progress, now, detour, true, host), ...undoAll(progress, again, now) };
}

function undoAll(progress: Progress, ids: Iterable<string>, now: number): Progress {
  return Object.fromEntries([...ids].map((id) => [id, newMark(progress, now, id, false)]));
}

function set(progress: Progress, now: number, id: string, done: boolean, answer?: string): Progress {
  return { [id]: newMark(progress, now, id, done, answer) };
}

function newMark(progress: Progress, now: number, id: string, done: boolean, answer?: string): Mark {
  const at = stamp(progress, id, now);
  return answer === undefined ? { done, at } : { done, at, answer };
}
