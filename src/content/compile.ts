/** Makes of checked content what the app loads: structure without sources, words with their labels filled in. */
import { ROOM } from '../engine/bookmark';
import type { Rule } from '../engine/due';
import type { Guide } from '../engine/guide';
import { drawnOn, drawnTexts } from './drawn';
import { withExplainedLists, withExplainedTroubles, withExplainedWay } from './explained';
import { hardWordsOf } from './hard-words';
import { withMarkedLabels } from './labels';
import type { Content } from './read';
import type { GuideSource, Labels, UiWords } from './schema';
import { spotsOf } from './spots';
import type { CalendarWords, Catalogue, GuideContent, MoreWords, Reference, Words } from './types';

/** The part of the catalogue that is data; the plugin adds how to load the rest. */
export function compileCatalogue(content: Content): Omit<Catalogue, 'loadGuide' | 'loadMore' | 'loadInstalling'> {
  const places = Object.entries(content.places.data.places).map(([id, { address }]) => [
    id,
    { address, host: new URL(address).host },
  ]);
  const contacts = Object.entries(content.contacts.data).map(([id, { source, checked, ...contact }]) => [id, contact]);
  const [first] = content.ui.values();
  return {
    languages: [...content.ui.keys()],
    guides: [...content.guides.keys()],
    places: Object.fromEntries(places) as Catalogue['places'],
    contacts: Object.fromEntries(contacts) as Catalogue['contacts'],
    glossary: Object.keys((first?.data.glossary ?? {}) as UiWords),
  };
}

/** The app's words that no screen of the straight way needs; they are loaded after the first paint. */
const BESIDE_THE_WAY = [
  'overview',
  'trouble',
  'help',
  'settings',
  'words',
  'glossary',
  'keeping',
  'practice',
  'practiceKey',
  'check',
  'people',
  'reset',
  'bookmark',
  'paper',
  'print',
  'helping',
  'contact',
  'contacts',
  'waiting',
  'remind',
  'calendar',
  'speak',
];

/** Topics among them whose lists stand on the screens of a guide: hard words can be opened in them too. */
const SHOWN_WITH_GUIDES = ['help', 'contacts', 'waiting', 'check', 'practiceKey'];

/** The words of the steps that lead to the icon; they are loaded where those are shown. */
const FOR_THE_ICON = ['installing'];

/** Words that the build puts into the page and into the manifest. */
const BUILT_IN = ['failure', 'manifest'];

/** A guide with the words for its straight way in a language; undefined if there is no such guide or language. */
export function compileGuide(content: Content, id: string, language: string): GuideContent | undefined {
  const files = content.guides.get(id);
  const words = files?.words.get(language);
  const ui = content.ui.get(language);
  if (files === undefined || words === undefined || ui === undefined) return undefined;
  const { troubles, due, ...way } = words.data;
  const elsewhere = [...BESIDE_THE_WAY, ...FOR_THE_ICON, ...BUILT_IN];
  const own = Object.entries(ui.data).filter(([key]) => !elsewhere.includes(key));
  const guide = files.structure.data;
  const drawn = drawnTexts(guide, way.drawn);
  const fill = (texts: unknown) => fillIn(texts, content.labels.data, language) as Words;
  const steps = spotsOf(guide).map(({ step }): [string, string | undefined] => [step.id, step.picture]);
  return {
    guide: withoutFacts(guide),
    words: withExplainedWay(
      fill({ ...way, drawn }),
      hardWordsOf(ui.data),
      drawnOn(guide, fill(drawn) as Record<string, string>, steps),
    ),
    ui: fill(Object.fromEntries(own)),
  };
}

/** The words beside the straight way: a guide's troubles, and the app's own words of the screens there. */
export function compileMore(content: Content, id: string, language: string): MoreWords | undefined {
  const files = content.guides.get(id);
  const words = files?.words.get(language)?.data;
  const ui = content.ui.get(language)?.data;
  if (files === undefined || words === undefined || ui === undefined) return undefined;
  const guide = files.structure.data;
  const hard = hardWordsOf(ui);
  const own = Object.fromEntries(Object.entries(ui).filter(([key]) => BESIDE_THE_WAY.includes(key)));
  const fill = (texts: unknown) => fillIn(texts, content.labels.data, language) as Words;
  const troubles = Object.entries(guide.troubles).map(([trouble, { picture }]) => [trouble, picture] as const);
  const drawn = drawnOn(guide, fill(drawnTexts(guide, words.drawn)) as Record<string, string>, troubles);
  return {
    guide: { troubles: withExplainedTroubles(fill(words.troubles), hard, drawn), due: fill(words.due) },
    ui: {
      ...withExplainedLists(fill(own), SHOWN_WITH_GUIDES, hard),
      glossary: glossaryOf(fill(own.glossary)),
    },
  };
}

/** All words of the outside page for the calendar. */
export function compileCalendar(content: Content): CalendarWords {
  const languages = [...content.ui].map(([language, { data }]): [string, CalendarWords[string]] => {
    const titles = [...content.guides].map(([id, { words }]) => [
      id,
      Object.fromEntries(Object.entries(words.get(language)?.data.due ?? {}).map(([rule, { title }]) => [rule, title])),
    ]);
    const { calendar, date } = data as Record<string, Record<string, string>>;
    const page = Object.fromEntries(Object.entries(calendar ?? {}).map(([key, text]) => [`calendar.${key}`, text]));
    return [language, { page, day: date?.day ?? '', titles: Object.fromEntries(titles) as never }];
  });
  return Object.fromEntries(languages);
}

/** The app's words of the steps that lead to the icon on the home screen. */
export function compileInstalling(content: Content, language: string): Words | undefined {
  const own = Object.entries(content.ui.get(language)?.data ?? {}).filter(([key]) => FOR_THE_ICON.includes(key));
  return own.length === 0 ? undefined : (fillIn(Object.fromEntries(own), content.labels.data, language) as Words);
}

/** By guide, what its bookmarks count and where it stands in the guide on paper. */
export function compileReference(content: Content): Readonly<Record<string, Reference>> {
  const each = [...content.guides].map(([id, { structure, released }]): [string, Reference] => {
    const spots = structure.data.stages.flatMap((stage) => stage.steps.map((step) => ({ stage, step })));
    const { number, ids, answers } = released?.data ?? { number: ROOM.guides - 1, ids: [], answers: {} };
    const now = [
      ...spots.map(({ step }) => step.id),
      ...Object.values(structure.data.detours).flatMap(({ steps }) => steps.map((step) => step.id)),
    ];
    const questions = new Map(Object.entries(answers));
    for (const { step } of spots) {
      if (step.kind === 'question') {
        questions.set(step.id, [...new Set([...(questions.get(step.id) ?? []), ...step.answers])]);
      }
    }
    const points = spots.flatMap(({ stage, step }): [string, readonly [number, number]][] =>
      stage.paper === undefined || step.point === undefined ? [] : [[step.id, [stage.paper, step.point]]],
    );
    return [
      id,
      {
        order: { number, steps: [...new Set([...ids, ...now])], answers: [...questions] },
        points: Object.fromEntries(points),
      },
    ];
  });
  return Object.fromEntries(each);
}

/** What is due in a guide and when; a day of a wait becomes a number of days from its beginning. */
export function compileDue(content: Content, id: string): readonly Rule[] {
  const guide = content.guides.get(id)?.structure.data;
  const steps = guide?.stages.flatMap((stage) => stage.steps) ?? [];
  return (guide?.due ?? []).map(({ facts, wait: waitId, day, ...rule }): Rule => {
    const wait = steps.find((step) => step.id === waitId);
    if (wait?.kind !== 'wait') return rule as Rule;
    const days = day === 'worry' ? wait.worry : wait.normal[1];
    return { ...rule, since: [{ step: wait.since }], until: wait.id, days } as Rule;
  });
}

/** Sources are for those who write and check, and points for those who help; the straight way need not carry them. */
function withoutFacts(source: GuideSource): Guide {
  const strip = <T extends { facts: unknown; point?: unknown }>({ facts, point, ...rest }: T) => rest;
  const each = <T extends { facts: unknown }>(record: Record<string, T>) =>
    Object.fromEntries(Object.entries(record).map(([id, item]) => [id, strip(item)]));
  const { due, ...guide } = source;
  return {
    ...guide,
    stages: source.stages.map(({ paper, ...stage }) => ({ ...stage, steps: stage.steps.map(strip) })),
    troubles: each(source.troubles),
    detours: Object.fromEntries(
      Object.entries(source.detours).map(([id, detour]) => [id, { steps: detour.steps.map(strip) }]),
    ),
    done: source.done.map(({ id }) => id),
  } as Guide;
}

/** Terms and meanings; the forms served to find the words, which is done. */
function glossaryOf(glossary: Words): Words {
  const each = Object.entries(glossary as Record<string, Words>).map(([id, { forms, ...word }]) => [id, word]);
  return Object.fromEntries(each) as Words;
}

function fillIn(words: unknown, labels: Labels, language: string): unknown {
  if (typeof words === 'string') return withMarkedLabels(words, labels, language);
  if (Array.isArray(words)) return words.map((inner) => fillIn(inner, labels, language));
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, inner]) => [key, fillIn(inner, labels, language)]));
}
