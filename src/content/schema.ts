/** The shapes of the files under content/: what may stand in them, before it is checked how they fit together. */
import * as v from 'valibot';
import { SCREENS } from '../engine/picture';
import { part } from './schema-part';

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'write an id in small letters, digits and hyphens'),
);
const factId = v.pipe(v.string(), v.regex(/^[SDP]\d+$/, 'write a fact id such as S9, D11 or P3'));
const facts = v.pipe(v.array(factId), v.minLength(1, 'cite at least one fact'));
const day = v.pipe(v.string(), v.isoDate('write a day as 2026-11-22'));
const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'write some words'));
const condition = v.record(id, v.pipe(v.array(id), v.minLength(1)));
const checked = { source: text, checked: day };

export const factsSchema = v.record(
  factId,
  v.strictObject({ claim: text, mark: v.picklist(['verified', 'inferred', 'own']), ...checked }),
);

export const labelsSchema = v.record(
  id,
  v.strictObject({
    text: v.record(v.pipe(v.string(), v.regex(/^[a-z]{2}$/)), v.pipe(text, v.regex(/^[^[\]{}]+$/))),
    where: text,
    source: factId,
    checked: day,
  }),
);

export const placesSchema = v.strictObject({
  hosts: v.array(text),
  places: v.record(id, v.strictObject({ address: v.pipe(v.string(), v.url()), source: factId, checked: day })),
});

export const contactsSchema = v.record(
  id,
  v.strictObject({
    phone: v.optional(text),
    email: v.optional(v.pipe(v.string(), v.email())),
    languages: v.optional(v.array(v.string())),
    hours: v.optional(v.strictObject({ from: text, to: text, days: text })),
    source: factId,
    checked: day,
  }),
);

const stepBase = {
  id,
  facts,
  place: v.optional(id),
  check: v.optional(id),
  picture: v.optional(id),
  point: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  trouble: v.optional(v.array(id), []),
  when: v.optional(condition),
  unless: v.optional(condition),
};
const task = v.strictObject({ ...stepBase, kind: v.optional(v.literal('task'), 'task') });
const question = v.strictObject({
  ...stepBase,
  kind: v.literal('question'),
  answers: v.pipe(v.array(id), v.minLength(2, 'a question needs two answers')),
});
/** A number of days, hours, months or minutes. */
const days = v.pipe(v.number(), v.integer(), v.minValue(1));
const wait = v.strictObject({
  ...stepBase,
  kind: v.literal('wait'),
  since: id,
  normal: v.pipe(
    v.tuple([days, days]),
    v.check(([first, last]) => first <= last, 'the first day comes before the last'),
  ),
  worry: days,
  contact: id,
});

/** The kinds of step are told apart by `kind`, so that a mistake is told for the kind that was meant. */
const step = v.variant('kind', [task, question, wait]);

/** One step, or several of which the nearest behind counts. */
const targets = v.union([
  v.pipe(
    id,
    v.transform((one) => [one]),
  ),
  v.pipe(v.array(id), v.minLength(1)),
]);
const leads = v.union(
  [
    v.strictObject({ step: targets }),
    v.strictObject({ detour: id, step: v.optional(targets) }),
    v.strictObject({ answer: v.record(id, id), step: v.optional(targets) }),
    v.strictObject({ contact: id }),
  ],
  'write where it leads: {step: id}, {detour: id}, {answer: {question: answer}} or {contact: id}',
);

/** A point in time that follows from what was done; which of the keys go together is checked in check-due.ts. */
const due = v.strictObject({
  id,
  facts,
  since: v.optional(v.pipe(v.array(v.strictObject({ step: id, answer: v.optional(id) })), v.minLength(1))),
  until: v.optional(id),
  hours: v.optional(days),
  days: v.optional(days),
  months: v.optional(days),
  wait: v.optional(id),
  day: v.optional(v.picklist(['normal', 'worry'])),
  workday: v.optional(v.literal(true)),
  notice: v.optional(days),
  lasts: v.optional(days),
});

export const guideSchema = v.strictObject({
  id,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  device: v.optional(id),
  stages: v.pipe(
    v.array(
      v.strictObject({
        id,
        opening: v.optional(v.boolean()),
        paper: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
        steps: v.pipe(v.array(step), v.minLength(1)),
      }),
    ),
    v.minLength(1),
  ),
  due: v.array(due),
  troubles: v.record(id, v.strictObject({ facts, leads, picture: v.optional(id), pause: v.optional(days) })),
  detours: v.record(id, v.strictObject({ steps: v.pipe(v.array(task), v.minLength(1)) })),
  pictures: v.record(id, v.strictObject({ screen: v.picklist(SCREENS), parts: v.pipe(v.array(part), v.minLength(1)) })),
  done: v.array(v.strictObject({ id, facts })),
  renamed: v.record(id, id),
  retired: v.array(id),
});
/** Ids and answers under which tablets keep marks since some release, in the order that bookmarks count. */
export const releasedSchema = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(0)),
  ids: v.array(id),
  answers: v.record(id, v.array(id)),
});

export type GuideSource = v.InferOutput<typeof guideSchema>;
export type Released = v.InferOutput<typeof releasedSchema>;
export type StepSource = GuideSource['stages'][number]['steps'][number];
export type Facts = v.InferOutput<typeof factsSchema>;
export type Labels = v.InferOutput<typeof labelsSchema>;
export type Places = v.InferOutput<typeof placesSchema>;
export type Contacts = v.InferOutput<typeof contactsSchema>;

const lines = v.pipe(v.array(text), v.minLength(1), v.maxLength(3, 'at most three lines on a step'));
/** A key, and the same key with `_ipad` and the like behind it: i18next calls that a context. */
export const DEVICES = ['ipad', 'iphone', 'android', 'computer'] as const;
export type Device = (typeof DEVICES)[number];
const byDevice = <K extends string, S extends v.GenericSchema>(key: K, schema: S) =>
  Object.fromEntries(DEVICES.map((device) => [`${key}_${device}`, v.optional(schema)])) as Record<
    `${K}_${Device}`,
    v.OptionalSchema<S, undefined>
  >;

/** Where settings live on an Apple system, once the device check found it out: the words for up to 17, and from 18 on. */
export const SYSTEMS = ['older', 'newer'] as const;
export type SystemAge = (typeof SYSTEMS)[number];

/** The id of a text, with or without such an ending. */
const spoken = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*(_[a-z]+)?$/));

export const guideWordsSchema = v.strictObject({
  title: text,
  summary: text,
  stages: v.record(id, v.strictObject({ title: text, opening: v.optional(v.strictObject({ title: text, lines })) })),
  steps: v.record(
    id,
    v.strictObject({
      title: text,
      ...byDevice('title', text),
      lines,
      ...byDevice('lines', lines),
      lines_older: v.optional(lines),
      lines_newer: v.optional(lines),
      done: v.optional(text),
      ...byDevice('done', text),
      answers: v.optional(v.record(spoken, text)),
    }),
  ),
  troubles: v.record(
    id,
    v.strictObject({
      choice: text,
      ...byDevice('choice', text),
      lines: v.pipe(v.array(text), v.minLength(1), v.maxLength(4)),
      ...byDevice('lines', v.pipe(v.array(text), v.maxLength(4))),
    }),
  ),
  due: v.record(id, v.strictObject({ title: text, coming: text, now: text })),
  drawn: v.record(spoken, text),
  done: v.strictObject({ title: text, lines, items: v.record(id, text) }),
});
export type GuideWords = v.InferOutput<typeof guideWordsSchema>;

/** The app's own words: texts and lists of texts under nested keys, as deep as one likes. */
export interface UiWords {
  [key: string]: string | string[] | UiWords;
}
export const uiWordsSchema: v.GenericSchema<UiWords> = v.record(
  v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*$/)),
  v.union([text, v.array(text), v.lazy(() => uiWordsSchema)], 'write some words'),
);
