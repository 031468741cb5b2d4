/** Asking for help: the step that it is asked at, whom to call or write to there, and what the mail says at first. */
import { computed, effect, signal } from '@preact/signals';
import { catalogue } from 'virtual:passus/catalogue';
import { contactAt, placeAt } from './engine/asking';
import { person } from './keeping';
import { currentRoute, type Route } from './route';
import { guest, guide, landing, where } from './state';
import { lines, t } from './words';

/** Whose steps are on the screen. */
const whose = computed(() => `${person.value} ${guest.value === undefined}`);
/** The step that was on the screen last, until one goes to a screen that is about another place. */
const last = signal<{ readonly whose: string; readonly step: string } | undefined>(undefined);
/** The drawing at which a rehearsal stands from which one came; what is asked there leads back there, not onto the real way. */
const rehearsing = signal<Route | undefined>(undefined);
const ELSEWHERE: readonly Route['view'][] = ['home', 'overview', 'stage', 'wait', 'done'];

/** From now on the step is known that help is asked from; not before it is said whose steps they are. */
export function followSteps(): void {
  effect(() => {
    const { route } = landing.value;
    const isLeft = person.value === undefined || ELSEWHERE.includes(route.view);
    if (isLeft || route.view === 'practice' || 'step' in route) {
      rehearsing.value = !isLeft && route.view === 'practice' ? route : undefined;
      last.value =
        !isLeft && route.view !== 'practice' && 'step' in route ? { whose: whose.value, step: route.step } : undefined;
    }
  });
}

const cameFrom = computed(() =>
  last.value?.whose === whose.value ? where.value.path.find(({ step }) => step.id === last.value?.step) : undefined,
);
/** The step that help is asked at: the one that one came from, or where one is. */
export const askedAt = computed(() => cameFrom.value ?? (where.value.begun ? where.value.current : undefined));
/** Back to there, or to the rehearsal; undefined for who has not begun. */
export const wayBack = computed((): Route | undefined => {
  if (rehearsing.value !== undefined) return rehearsing.value;
  if (cameFrom.value !== undefined) return { view: 'step', step: cameFrom.value.step.id };
  return where.value.begun ? currentRoute(where.value) : undefined;
});

/** All who can be asked, the one for that step first. */
const contacts = computed(() => {
  const fits = askedAt.value && contactAt(guide.value, askedAt.value.step);
  return Object.entries(catalogue.contacts).sort(([a], [b]) => Number(b === fits) - Number(a === fits));
});

/** Whom to call: somebody with a telephone. */
export const toCall = computed(() => contacts.value.find(([, { phone }]) => phone !== undefined));
/** Whom to write to, with a mail that is begun. There is nothing secret in it; the rest is for the person to fill in. */
export const toWrite = computed(() => {
  const [id, contact] = contacts.value.find(([, { email }]) => email !== undefined) ?? [];
  if (id === undefined || contact === undefined) return undefined;
  const place = askedAt.value && placeAt(where.value.path, askedAt.value);
  const opened = place === undefined ? [] : [t('help.mailPage', { address: catalogue.places[place]?.address ?? '' })];
  const body = [...opened, ...lines('help.mail')].join('\r\n\r\n');
  const about = `subject=${encodeURIComponent(t('guide:title'))}&body=${encodeURIComponent(body)}`;
  return { id, address: `mailto:${contact.email}?${about}` };
});
