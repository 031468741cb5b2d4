/** What is due and what is to come, as the screens see it, and the ways to be reminded: calendar, badge, notice. */
import { computed, effect, signal } from '@preact/signals';
import { data as rules } from 'virtual:passus/due';
import { outsideCalendar, saveFile } from './browser/calendar';
import { clock, morning } from './browser/clock';
import { comingKey, forgetComing, keepComing, type Coming } from './browser/coming';
import { askToNotice, noticing, showBadge, type Noticing } from './browser/notify';
import { keyOf, linkText, uidOf } from './engine/calendar-link';
import { dueAt, remindersFor, runsAt, type Due, type Person } from './engine/due';
import { calendarFile } from './engine/ics';
import { guideId } from './early';
import { database, here, person } from './keeping';
import { device, guest, guide, language, now, progress, where } from './state';
import { day, t, time } from './words';

const ownRules = rules[guideId] ?? [];

const situation = computed((): Person => ({
  guide: guide.value,
  rules: ownRules,
  progress: progress.value,
  now: now.value,
  morning,
}));
const due = computed(() => dueAt(situation.value));
/** The reminders that are still to come, the next one first. */
export const coming = computed(() => remindersFor(situation.value));

/** What is due, apart from the wait that one is in: the days of a wait say that themselves. */
export const dueApartFromWait = computed(() => {
  const wait = where.value.waiting?.step.id;
  return due.value.filter(({ id }) => wait === undefined || ruleOf(id)?.until !== wait);
});

/** The limits that a step is to be done within. */
export function limitsAt(step: string): readonly Due[] {
  return due.value.filter(({ id }) => {
    const rule = ruleOf(id);
    return rule?.hours !== undefined && runsAt(rule, where.value.path, step);
  });
}

/** What is due, or to come, in one sentence. */
export function sentence({ id, at, over }: Due): string {
  return t(over ? `guide:due.${id}.now` : `guide:due.${id}.coming`, { day: day(at), time: time(at) });
}

/** An app on an Apple home screen can save no file: there the outside page does it (fact P12). */
export const calendarIsOutside = device.startsWith('ip');

/** The address of the outside page for a reminder. */
export function calendarAddress({ id, remindAt }: Due): string {
  const key = keyOf(progress.value);
  return outsideCalendar(linkText({ language: language.value, guide: guideId, id, at: remindAt, key }));
}

/** Saves a reminder as a calendar file. To be called right in the tap. */
export function saveForCalendar({ id, remindAt }: Due): void {
  const title = t(`guide:due.${id}.title`);
  saveFile(
    `passus-${id}.ics`,
    calendarFile({
      uid: uidOf({ guide: guideId, id, key: keyOf(progress.value) }),
      at: remindAt,
      now: clock(),
      summary: t('calendar.summary', { title }),
      description: t('calendar.description'),
    }),
  );
}

/** Whether the system may show a notice while Passus is closed; undefined until it was looked at. */
export const notices = signal<Noticing | undefined>(undefined);

/** Looks how it stands, without asking. */
export async function lookAtNotices(): Promise<void> {
  notices.value = await noticing();
}

/** Asks the person. To be called right in the tap. */
export async function askForNotices(): Promise<void> {
  notices.value = await askToNotice();
}

/** For how long a reminder may still be shown that no limit ends, in ms: the worker may be woken days later. */
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** From now on the number on the icon and the list for the worker follow what is due. */
export function startReminding(): void {
  // Computed, so that what follows runs only where something changed.
  const count = computed(() => due.value.filter(({ remindAt }) => remindAt <= now.value).length);
  effect(() => showBadge(count.value));
  const list = computed(() => JSON.stringify(coming.value.map(forWorker)));
  effect(() => {
    // A browser that does not keep it reminds of nothing while it is closed; what is due is still said in the app.
    // What a helper looks at as a guest is nobody's on this tablet.
    if (person.value === undefined || guest.value !== undefined) return;
    const key = comingKey(person.value, guideId);
    keepComing(database, key, JSON.parse(list.value) as Coming[]).catch(() => undefined);
  });
  effect(() => {
    // Of somebody who was taken away nothing is shown any more.
    const keys = here.value.map(({ id }) => comingKey(id, guideId));
    forgetComing(database, keys).catch(() => undefined); // as above: the worker then has nothing either
  });
}

/** Where several share the tablet, a notice does not say what it is about: another may see it. */
function forWorker(reminder: Due): Coming {
  const { id, at, remindAt } = reminder;
  const isShared = here.value.length > 1;
  return {
    id: `${id}/${remindAt}`,
    at: remindAt,
    ends: at > remindAt ? at : remindAt + WEEK,
    title: isShared ? t('remind.someone') : t(`guide:due.${id}.title`),
    body: isShared ? t('calendar.description') : sentence({ ...reminder, over: at <= remindAt }),
    hash: `/${guideId}/now`,
  };
}

function ruleOf(id: string) {
  return ownRules.find((rule) => rule.id === id);
}
